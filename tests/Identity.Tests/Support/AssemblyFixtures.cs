using QualityAward.TestSupport;
using Xunit;

[assembly: AssemblyFixture(typeof(TestPostgres))]
