[assembly: Xunit.AssemblyFixture(typeof(QualityAward.TestSupport.TestPostgres))]
