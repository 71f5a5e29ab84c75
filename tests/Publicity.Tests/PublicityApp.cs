using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Contracts.Review.V1;
using QualityAward.TestSupport;
using Xunit;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

[assembly: AssemblyFixture(typeof(TestPostgres))]
[assembly: AssemblyFixture(typeof(TestFonts))]

namespace QualityAward.Publicity.Tests;

/// <summary>Publicity alone, over a real PostgreSQL database of its own.</summary>
public sealed class PublicityApp(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.PublicityDb)
{
    /// <summary>Who may open what.</summary>
    public Reviewers Review { get; } = new();

    /// <summary>By which rules complaints are handled.</summary>
    public ApprovedRules Rules { get; } = new();

    /// <summary>What 领导小组 has decided.</summary>
    public RecordedMatters Matters { get; } = new();

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Award:FontFolder", new TestFonts().Folders);
    }

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton<Access.AccessClient>(Review));
        services.Replace(ServiceDescriptor.Singleton<Directory.DirectoryClient>(new Staff()));
        services.Replace(ServiceDescriptor.Singleton<Rules.RulesClient>(Rules));
        services.Replace(ServiceDescriptor.Singleton<MajorMatters.MajorMattersClient>(Matters));
    }
}
