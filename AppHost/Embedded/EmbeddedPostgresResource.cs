namespace QualityAward.AppHost.Embedded;

/// <summary>PostgreSQL run from its programs, without a container engine.</summary>
/// <param name="name">Name of the resource; its data lies in a folder of that name.</param>
/// <param name="password">Password of the superuser <c>postgres</c>.</param>
internal sealed class EmbeddedPostgresResource(string name, ParameterResource password)
    : ExecutableResource(name, Shell, Path.GetPathRoot(Path.GetTempPath())!),
        IResourceWithConnectionString
{
    public const string UserName = "postgres";
    public const string EndpointName = "tcp";

    /// <summary>
    /// Which programs there are is known only just before the start. And a shell between translates: to PostgreSQL the
    /// orchestrator's SIGTERM means "wait until everybody has gone", SIGINT "end now, cleanly".
    /// </summary>
    private static readonly string Shell = OperatingSystem.IsWindows() ? "cmd" : "/bin/sh";

    /// <summary>The shell's own words, before those of the server.</summary>
    public static IReadOnlyList<string> ShellWords { get; } =
        OperatingSystem.IsWindows()
            ? ["/d", "/c"]
            :
            [
                "-c",
                """trap 'kill -INT $pid' TERM INT; "$@" & pid=$!; wait $pid; wait $pid""",
                "postgres",
            ];

    public EndpointReference Endpoint => new(this, EndpointName);

    public ParameterResource Password { get; } = password;

    /// <summary>The superuser's login: for the AppHost alone.</summary>
    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create(
            $"Host=127.0.0.1;Port={Endpoint.Property(EndpointProperty.TargetPort)};Username={UserName};Password={Password}"
        );
}
