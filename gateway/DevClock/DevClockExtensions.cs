using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Clock.V1;
using QualityAward.Gateway.Errors;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Gateway.DevClock;

/// <summary><c>/dev/clock</c>: shows the award clock and moves it on. Neither exists outside Development.</summary>
public static class DevClockExtensions
{
    /// <summary>Adds what moving the clock needs.</summary>
    public static void AddDevClock(this WebApplicationBuilder builder)
    {
        if (FileOf(builder.Configuration, builder.Environment) is not { } path)
        {
            return;
        }
        string[] names =
        [
            .. ResourceNames.ApiServices.Where(name =>
                builder.Configuration.GetSection($"services:{name}:grpc").Exists()
            ),
        ];
        var services = builder.Services;
        foreach (var name in names)
        {
            services.AddGrpcClient<ClockControl.ClockControlClient>(
                name,
                o => o.Address = new Uri($"http://_grpc.{name}")
            );
        }
        services.AddSingleton(new ClockServices(names));
        services.AddSingleton(s => new ClockOffsetFile(
            path,
            s.GetRequiredService<AwardClock>(),
            s.GetRequiredService<TimeProvider>()
        ));
        services.AddSingleton<ClockMove>();
    }

    /// <summary>Maps the endpoint.</summary>
    public static void MapDevClock(this WebApplication app)
    {
        if (FileOf(app.Configuration, app.Environment) is null)
        {
            return;
        }
        app.MapGet("/dev/clock", (AwardClock clock) => TypedResults.Ok(new ClockReading(clock.Now)))
            .AllowAnonymous();
        app.MapPost("/dev/clock", MoveAsync).AllowAnonymous();
    }

    private static async Task<Results<Ok<ClockReading>, ProblemAnswer>> MoveAsync(
        ClockTarget target,
        ClockMove move,
        AwardClock clock,
        CancellationToken cancellationToken
    ) =>
        await move.ToAsync(target.To, cancellationToken) switch
        {
            null => new ProblemAnswer(ClockProblems.Backwards(clock.Now)),
            { IsNothing: true } => TypedResults.Ok(new ClockReading(clock.Now)),
            var open => new ProblemAnswer(ClockProblems.Pending(open)),
        };

    private static string? FileOf(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment()
        && configuration[AwardSettings.ClockFileKey] is { Length: > 0 } path
            ? path
            : null;
}
