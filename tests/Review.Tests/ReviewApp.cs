using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.TestSupport;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Review.Tests;

/// <summary>Review alone, over a real PostgreSQL database of its own.</summary>
public sealed class ReviewApp(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.ReviewDb)
{
    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton<Directory.DirectoryClient>(new DirectoryStandIn());
}
