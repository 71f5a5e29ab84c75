using Microsoft.Extensions.DependencyInjection;

namespace QualityAward.FileCleaning;

/// <summary>Wires uploads of people who need not say who they are.</summary>
public static class CleaningExtensions
{
    /// <summary>The cleaner and what receives; the service has its files (<c>AddAwardFiles</c>).</summary>
    public static IServiceCollection AddAnonymousUploads(this IServiceCollection services) =>
        services.AddSingleton<FileCleaner>().AddScoped<AnonymousUpload>();
}
