using QualityAward.Common;
using QualityAward.TestSupport;
using Xunit;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace QualityAward.Publicity.Tests;

/// <summary>Publicity alone, over a real PostgreSQL database of its own.</summary>
public sealed class PublicityApp(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.PublicityDb);
