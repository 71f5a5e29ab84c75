using Aspire.Hosting.ApplicationModel;

namespace QualityAward.LocalHosting.Running;

/// <summary>The variables that a reference gives to a process, named as Aspire names them.</summary>
internal static class References
{
    public static void Add(
        Dictionary<string, object> variables,
        IResourceWithConnectionString source,
        string connectionName
    )
    {
        variables[$"ConnectionStrings__{connectionName}"] = source;
        var prefix = VariableName(connectionName);
        foreach (var (part, value) in PartsOf(source))
        {
            variables[$"{prefix}_{part}"] = value;
        }
    }

    public static void Add(
        Dictionary<string, object> variables,
        IResource source,
        EndpointAnnotation endpoint
    )
    {
        for (var replica = 0; replica < endpoint.ReplicaCount; replica++)
        {
            variables[$"services__{source.Name}__{endpoint.Name}__{replica}"] = endpoint.UrlOf(
                replica
            );
        }

        variables[$"{VariableName(source.Name)}_{VariableName(endpoint.Name)}"] = endpoint.UrlOf(0);
    }

    private static IEnumerable<(string Part, string Value)> PartsOf(
        IResourceWithConnectionString source
    ) =>
        source switch
        {
            PostgresDatabaseResource database =>
            [
                .. PartsOf(database.Parent, $"/{database.DatabaseName}"),
                ("DATABASENAME", database.DatabaseName),
            ],
            PostgresServerResource server => PartsOf(server, ""),
            RedisResource redis =>
            [
                ("HOST", redis.Host),
                ("PORT", $"{redis.Port}"),
                ("PASSWORD", redis.Password.Value),
                ("URI", $"redis://:{Escaped(redis.Password)}@{redis.Host}:{redis.Port}"),
            ],
            _ => [],
        };

    private static IEnumerable<(string Part, string Value)> PartsOf(
        PostgresServerResource server,
        string path
    ) =>
        [
            ("HOST", server.Host),
            ("PORT", $"{server.Port}"),
            ("USERNAME", server.UserName),
            ("PASSWORD", server.Password.Value),
            (
                "URI",
                $"postgresql://{server.UserName}:{Escaped(server.Password)}@{server.Host}:{server.Port}{path}"
            ),
        ];

    private static string Escaped(ParameterResource password) =>
        Uri.EscapeDataString(password.Value);

    private static string VariableName(string name) => name.ToUpperInvariant().Replace('-', '_');
}
