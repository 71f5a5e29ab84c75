namespace QualityAward.Common;

/// <summary>
/// Names of everything the AppHost wires. They are also service-discovery names (<c>http://applications</c>,
/// <c>http://_grpc.applications</c>), OpenTelemetry service names and OAuth client ids of the services.
/// </summary>
public static class ResourceNames
{
    public const string Postgres = "postgres";
    public const string Redis = "redis";

    public const string Identity = "identity";
    public const string Applications = "applications";
    public const string Review = "review";
    public const string Publicity = "publicity";
    public const string Honours = "honours";
    public const string Notifications = "notifications";
    public const string Gateway = "gateway";

    /// <summary>The public pages (web/Public).</summary>
    public const string Public = "public";

    /// <summary>The signed-in portal (web/Workbench).</summary>
    public const string Workbench = "workbench";

    public const string IdentityDb = "identitydb";
    public const string ApplicationsDb = "applicationsdb";
    public const string ReviewDb = "reviewdb";
    public const string PublicityDb = "publicitydb";
    public const string HonoursDb = "honoursdb";
    public const string NotificationsDb = "notificationsdb";
    public const string GatewayDb = "gatewaydb";
    public const string WorkbenchDb = "workbenchdb";

    /// <summary>Endpoint with REST and health.</summary>
    public const string HttpEndpoint = "http";

    /// <summary>Endpoint with HTTP/2 cleartext gRPC, never reachable from outside.</summary>
    public const string GrpcEndpoint = "grpc";

    /// <summary>The gateway's endpoint for the workbench, never reachable from outside.</summary>
    public const string InternalEndpoint = "internal";

    /// <summary>Services that offer REST under <c>/api/{service}</c>.</summary>
    public static IReadOnlyList<string> ApiServices { get; } =
    [Identity, Applications, Review, Publicity, Honours, Notifications];
}
