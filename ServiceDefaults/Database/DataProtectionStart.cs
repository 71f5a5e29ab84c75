using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>For processes that keep Data Protection keys in their database.</summary>
public static class DataProtectionStart
{
    /// <summary>
    /// Lets the keys be read when they are first used. By itself Data Protection reads them while the process starts, before
    /// its tables are migrated: errors in the log, and a slower start. Call it after everything that adds Data Protection.
    /// </summary>
    public static WebApplicationBuilder ReadKeysOnFirstUse(this WebApplicationBuilder builder)
    {
        // The type is the framework's own and not public; were it renamed, only the errors would be back.
        var early = builder
            .Services.Where(s =>
                s.ServiceType == typeof(IHostedService)
                && s.ImplementationType?.Name == "DataProtectionHostedService"
            )
            .ToList();
        foreach (var service in early)
        {
            builder.Services.Remove(service);
        }

        return builder;
    }
}
