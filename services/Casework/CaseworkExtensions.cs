using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Casework.ClockJobs;
using QualityAward.Casework.Idempotency;
using QualityAward.Events;

namespace QualityAward.Casework;

/// <summary>The two calls that make a process one of the award's services, beside those of every process.</summary>
public static class CaseworkExtensions
{
    /// <summary>What keeps the tables of <see cref="AwardTables"/> small.</summary>
    public static WebApplicationBuilder AddCasework(this WebApplicationBuilder builder)
    {
        builder.Services.AddHostedService<IdempotencyCleaner>();
        return builder;
    }

    /// <summary>
    /// Requests that may be sent again, the clock's catching up and the events' door. After
    /// <c>UseServiceDefaults</c>, before the service's endpoints.
    /// </summary>
    public static WebApplication UseCasework(this WebApplication app)
    {
        app.UseIdempotencyBuffering();
        app.MapClockControl();
        app.MapEvents();
        return app;
    }
}
