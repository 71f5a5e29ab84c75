using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace QualityAward.AppHost;

/// <summary>What a person at the terminal gets beside Aspire's own.</summary>
internal static class Attendance
{
    /// <summary>Consoles, the message that all is ready, new starts after crashes, the end with <c>dotnet run</c>.</summary>
    public static void AddAttendance(this IDistributedApplicationBuilder builder, StartFlags flags)
    {
        builder.Services.AddSingleton<StartFailure>();
        // What health checks find is shown as the state of the resource.
        builder.Services.AddLogging(logging =>
            logging
                .AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None)
                // Why a start ended was said already; where in Aspire's code that was helps nobody.
                .AddFilter(
                    "Microsoft.Extensions.Hosting.Internal.Host",
                    _ => Environment.ExitCode == 0
                )
        );
        if (builder.ExecutionContext.IsPublishMode)
        {
            return;
        }

        // The AppHost ends last: whoever starts the next one finds ports and data free.
        builder.Configuration["DcpPublisher:WaitForResourceCleanup"] = "true";
        builder.Services.AddHostedService<ParentWatch>();
        builder.Services.AddHostedService<CrashRestart>();
        if (!flags.Quiet)
        {
            builder.Services.AddHostedService<ConsoleOutput>();
        }

        builder.Services.AddHostedService<FailedOnce>();
        builder.Services.AddHostedService<ReadyMessage>();
    }

    /// <summary>Runs until somebody ends it, or until <see cref="StartFailure"/> does.</summary>
    /// <returns>0, or 1 where something that everything stands on could not be had.</returns>
    public static async Task<int> RunToTheEndAsync(this DistributedApplication application)
    {
        try
        {
            await application.RunAsync();
        }
        catch (OperationCanceledException) when (Environment.ExitCode != 0)
        {
            // Ended while it was still starting; why was said.
        }

        return Environment.ExitCode;
    }
}
