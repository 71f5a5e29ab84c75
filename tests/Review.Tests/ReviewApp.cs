using Microsoft.AspNetCore.Hosting;
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
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Award:FontFolder", new TestFonts().Folders);
    }

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services) =>
        services.AddSingleton<Directory.DirectoryClient>(new DirectoryStandIn());
}
