namespace QualityAward.AppHost.Embedded;

/// <summary>A RESP server of ours (Microsoft.Garnet) as a process of this machine. It keeps nothing.</summary>
/// <param name="name">Name of the resource.</param>
/// <param name="folder">Where it is started.</param>
/// <param name="password">What its clients have to know.</param>
internal sealed class EmbeddedRedisResource(string name, string folder, ParameterResource password)
    : ExecutableResource(name, "dotnet", folder),
        IResourceWithConnectionString
{
    public const string EndpointName = "tcp";

    public EndpointReference Endpoint => new(this, EndpointName);

    public ParameterResource Password { get; } = password;

    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create(
            $"127.0.0.1:{Endpoint.Property(EndpointProperty.TargetPort)},password={Password}"
        );
}
