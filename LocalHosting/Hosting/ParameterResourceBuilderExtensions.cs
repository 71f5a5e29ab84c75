using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Values given from outside.</summary>
public static class ParameterResourceBuilderExtensions
{
    /// <summary>A value that must be given as <c>Parameters:{name}</c>.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        string name,
        bool secret = false
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(
            new ParameterResource(
                name,
                () =>
                    builder.Configuration[$"Parameters:{name}"]
                    ?? throw new DistributedApplicationException(
                        $"""
                        缺少参数“{name}”：请设置 Parameters:{name}。
                        The parameter '{name}' has no value: set Parameters:{name}.
                        """
                    ),
                secret
            )
        );
    }

    /// <summary>A value with a default, which <c>Parameters:{name}</c> overrides.</summary>
    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder,
        string name,
        string value,
        bool publishValueAsDefault = false,
        bool secret = false
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddResource(
            new ParameterResource(
                name,
                () => builder.Configuration[$"Parameters:{name}"] ?? value,
                secret
            )
        );
    }

    /// <summary>The address of something that runs elsewhere: <c>ConnectionStrings:{name}</c>.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Its name here and in the configuration.</param>
    /// <param name="environmentVariableName">Not supported here: the variable is <c>ConnectionStrings__{name}</c>.</param>
    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder,
        string name,
        string? environmentVariableName = null
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (environmentVariableName is not null)
        {
            throw new NotSupportedException("LocalHosting always uses ConnectionStrings__{name}.");
        }

        return builder.AddResource(
            new ConnectionStringResource(
                name,
                _ =>
                    new(
                        builder.Configuration.GetConnectionString(name)
                            ?? throw new DistributedApplicationException(
                                $"""
                                缺少连接串“{name}”：请设置 ConnectionStrings:{name}。
                                The connection string '{name}' is missing: set ConnectionStrings:{name}.
                                """
                            )
                    )
            )
        );
    }
}
