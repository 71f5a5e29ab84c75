using Microsoft.Extensions.Configuration;

namespace QualityAward.ServiceDefaults.Settings;

/// <summary>What the AppHost (or a deployment) tells every process, by configuration key.</summary>
public static class AwardSettings
{
    /// <summary>The gateway's public address without a trailing slash; the token issuer is this plus <c>/</c>.</summary>
    public const string PublicUrlKey = "Award:PublicUrl";

    /// <summary>Absolute folder for files, keys and mail of a single-machine installation.</summary>
    public const string DataFolderKey = "Award:DataFolder";

    /// <summary>The OAuth client secret of every service.</summary>
    public const string ServiceSecretKey = "Award:ServiceSecret";

    /// <summary>The port whose connections are gRPC only; unset where one port serves everything.</summary>
    public const string GrpcPortKey = "GRPC_PORT";

    /// <summary>The file with the simulated clock's offset, Development only.</summary>
    public const string ClockFileKey = "AWARD_CLOCK_FILE";

    /// <summary>The public address, or the Development default where none is configured.</summary>
    public static string PublicUrl(this IConfiguration configuration) =>
        (configuration[PublicUrlKey] ?? "http://localhost:8080").TrimEnd('/');

    /// <summary>The issuer written into, and demanded of, every token.</summary>
    public static string TokenIssuer(this IConfiguration configuration) =>
        configuration.PublicUrl() + "/";

    /// <summary>The folder for files, keys and mail, or one below the temporary folder where none is configured.</summary>
    public static string DataFolder(this IConfiguration configuration) =>
        configuration[DataFolderKey] is { Length: > 0 } folder
            ? folder
            : Path.Combine(Path.GetTempPath(), "award");

    /// <summary>Whether somebody collects telemetry. Where nobody does nothing is recorded: a process starts faster.</summary>
    public static bool HasCollector(this IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]);

    /// <summary>The gRPC port, where this process has one of its own.</summary>
    public static int? GrpcPort(this IConfiguration configuration) =>
        int.TryParse(configuration[GrpcPortKey], out var port) ? port : null;
}
