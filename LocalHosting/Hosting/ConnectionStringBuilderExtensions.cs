using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Connection strings derived from others.</summary>
public static class ConnectionStringBuilderExtensions
{
    /// <summary>An address built from other values, for example a database of a server that runs elsewhere.</summary>
    public static IResourceBuilder<ConnectionStringResource> AddConnectionString(
        this IDistributedApplicationBuilder builder,
        string name,
        ReferenceExpression connectionStringExpression
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connectionStringExpression);
        return builder.AddResource(
            new ConnectionStringResource(name, connectionStringExpression.GetValueAsync)
        );
    }
}
