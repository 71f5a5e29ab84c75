using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using QualityAward.ServiceDefaults.Grpc;

namespace QualityAward.Casework.ClockJobs;

/// <summary>Jobs that run by the award clock's legal days.</summary>
public static class ClockJobExtensions
{
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
