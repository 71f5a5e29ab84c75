namespace QualityAward.AppHost.Storage;

/// <summary>One service's database, and the only login that the service knows: a role of the same name that owns it.</summary>
/// <param name="name">Name of resource, database and role.</param>
/// <param name="server">The server it is on.</param>
/// <param name="endpoint">Where that server answers.</param>
/// <param name="password">The role's password.</param>
internal sealed class AwardDatabaseResource(
    string name,
    IResource server,
    EndpointReference endpoint,
    ParameterResource password
) : Resource(name), IResourceWithConnectionString, IResourceWithParent
{
    public IResource Parent { get; } = server;

    public ParameterResource Password { get; } = password;

    public ReferenceExpression ConnectionStringExpression =>
        ReferenceExpression.Create(
            $"Host={endpoint.Property(EndpointProperty.Host)};Port={endpoint.Property(EndpointProperty.Port)};Username={Name};Password={Password};Database={Name}"
        );
}
