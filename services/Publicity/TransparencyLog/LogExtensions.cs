using QualityAward.Casework.Archive;
using QualityAward.Casework.ClockJobs;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Clock;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>Wires the transparency log.</summary>
internal static class LogExtensions
{
    /// <summary>Name of the log and of its key: configuration, for a city that has an address of its own.</summary>
    public const string OriginSetting = "Publicity:LogOrigin";

    private const string DefaultOrigin = "panzhihua-government-quality-award/log";

    // Its own key: who reads Publicity's database, or holds the key of its files, still cannot sign.
    private const string KeyName = "transparency-log";

    public static WebApplicationBuilder AddTransparencyLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services =>
        {
            var configuration = services.GetRequiredService<IConfiguration>();
            return new LogSigner(
                configuration[OriginSetting] ?? DefaultOrigin,
                KeyFile.Read(
                    configuration,
                    services.GetRequiredService<IHostEnvironment>(),
                    KeyName,
                    $"Award:Keys:{KeyName}"
                )
            );
        });
        builder.Services.AddScoped<LogBook>().AddScoped<LogReader>();
        builder.Services.AddScoped<IArchivedLog, ArchivedLog>();
        builder.AddEventHandler<LeafRequested, LeafRequestedHandler>();
        return builder.AddClockJob<DailyBatch>();
    }
}
