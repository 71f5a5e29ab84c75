using QualityAward.TestSupport;

[assembly: AssemblyFixture(typeof(TestPostgres))]
