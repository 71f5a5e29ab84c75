using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using QualityAward.Common;

namespace QualityAward.ServiceDefaults;

/// <summary>The award clock, and jobs that run by its legal days.</summary>
public static class ClockExtensions
{
    internal static void AddAwardClock(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        var path = builder.Configuration[AwardSettings.ClockFileKey];

        // Outside Development the award's time is the real time, whatever the environment says.
        var offset =
            builder.Environment.IsDevelopment() && !string.IsNullOrWhiteSpace(path)
                ? new ClockFile(path).Offset
                : (Func<TimeSpan>)(() => TimeSpan.Zero);

        // Read once at the start: with a damaged file a process does not begin in another year.
        _ = offset();

        // Not the container's TimeProvider: tokens, cookies and retries keep real time.
        builder.Services.AddSingleton(s => new AwardClock(
            s.GetRequiredService<TimeProvider>(),
            offset
        ));
    }

    /// <summary>Adds a job that runs for every legal day, in date order, also for days that a jump left out.</summary>
    public static WebApplicationBuilder AddClockJob<TJob>(this WebApplicationBuilder builder)
        where TJob : class, IClockJob
    {
        builder.Services.AddScoped<TJob>();
        builder.Services.AddSingleton(new ClockJobType(typeof(TJob)));
        builder.Services.TryAddSingleton<ClockJobRunner>();
        builder.Services.AddHostedService<ClockJobLoop>();
        return builder;
    }

    internal static void MapClockControl(this WebApplication app)
    {
        // The simulated clock does not exist in Production, and neither does the way to move it.
        if (
            app.Environment.IsDevelopment()
            && app.Services.GetService<AwardGrpcMarker>() is not null
        )
        {
            app.MapGrpcService<ClockControlService>().AllowAnonymous();
        }
    }
}
