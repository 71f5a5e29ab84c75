using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Clock;

/// <summary>The award clock.</summary>
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
}
