[assembly: Xunit.AssemblyFixture(typeof(QualityAward.TestSupport.TestPostgres))]
[assembly: Xunit.AssemblyFixture(typeof(QualityAward.TestSupport.TestFonts))]
