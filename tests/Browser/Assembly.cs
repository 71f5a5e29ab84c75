using QualityAward.Browser;
using Xunit;

[assembly: AssemblyFixture(typeof(BrowserFixture))]
