using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace QualityAward.ServiceDefaults.Health;

/// <summary><c>/health</c> says whether work can be sent here, <c>/alive</c> whether the process answers at all.</summary>
public static class HealthExtensions
{
    /// <summary>Ready to work: 200 also when only something that can be thrown away is missing (Redis).</summary>
    public const string ReadyPath = "/health";

    /// <summary>The process answers; nothing else is asked.</summary>
    public const string AlivePath = "/alive";

    internal static void AddAwardHealth(this WebApplicationBuilder builder) =>
        // Without any check, gRPC's health protocol answers "unknown".
        builder.Services.AddHealthChecks().AddCheck("self", () => HealthCheckResult.Healthy());

    internal static void MapAwardHealth(this WebApplication app)
    {
        app.MapHealthChecks(ReadyPath).AllowAnonymous().ExcludeFromDescription();
        app.MapHealthChecks(AlivePath, new HealthCheckOptions { Predicate = _ => false })
            .AllowAnonymous()
            .ExcludeFromDescription();
    }

    internal static bool IsHealthProbe(this PathString path) =>
        path == ReadyPath || path == AlivePath;
}
