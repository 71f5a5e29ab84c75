using QualityAward.Common;

namespace QualityAward.AppHost;

/// <summary>A heading in the dashboard: what stands below it belongs together.</summary>
internal sealed class GroupResource(string name) : Resource(name);

/// <summary>How the dashboard shows the system: groups, icons, names of addresses.</summary>
internal static class Appearance
{
    /// <summary>Puts resources below a heading.</summary>
    public static void Group(
        this IDistributedApplicationBuilder builder,
        string name,
        string icon,
        params IEnumerable<IResourceBuilder<ProjectResource>> members
    )
    {
        if (builder.ExecutionContext.IsPublishMode)
        {
            return;
        }

        var group = builder
            .AddResource(new GroupResource(name))
            .WithIconName(icon)
            .WithInitialState(
                new()
                {
                    ResourceType = "Group",
                    State = KnownResourceStates.Running,
                    Properties = [],
                }
            )
            .ExcludeFromManifest();
        foreach (var member in members)
        {
            member.WithParentRelationship(group);
        }
    }

    /// <summary>The gateway's address under the names of what is found there.</summary>
    public static IResourceBuilder<ProjectResource> WithPublicPages(
        this IResourceBuilder<ProjectResource> gateway
    ) =>
        gateway
            .WithUrlForEndpoint(ResourceNames.HttpEndpoint, url => url.DisplayText = "公众网站")
            .WithUrlForEndpoint(
                ResourceNames.HttpEndpoint,
                e => new() { Url = "/workbench", DisplayText = "工作台" }
            )
            .WithUrlForEndpoint(
                ResourceNames.HttpEndpoint,
                e => new() { Url = "/demo", DisplayText = "登录名单" }
            )
            .WithUrlForEndpoint(
                ResourceNames.HttpEndpoint,
                e => new() { Url = "/docs", DisplayText = "接口说明" }
            )
            .WithUrlForEndpoint(ResourceNames.InternalEndpoint, Details("供工作台使用"));

    /// <summary>Addresses that nobody opens are shown among the details only.</summary>
    public static IResourceBuilder<ProjectResource> WithInnerAddresses(
        this IResourceBuilder<ProjectResource> process
    ) =>
        process
            .WithUrlForEndpoint(ResourceNames.HttpEndpoint, Details("REST"))
            .WithUrlForEndpoint(ResourceNames.GrpcEndpoint, Details("gRPC"));

    private static Action<ResourceUrlAnnotation> Details(string name) =>
        url => (url.DisplayText, url.DisplayLocation) = (name, UrlDisplayLocation.DetailsOnly);
}
