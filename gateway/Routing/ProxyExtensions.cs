using QualityAward.Gateway.Protection;
using QualityAward.Gateway.Session;
using Yarp.ReverseProxy.Transforms.Builder;

namespace QualityAward.Gateway.Routing;

/// <summary>Forwarding to the services.</summary>
public static class ProxyExtensions
{
    // Inside one cluster a connection is there at once or not at all.
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(2);

    /// <summary>Adds YARP with our routes.</summary>
    public static void AddServiceProxy(
        this WebApplicationBuilder builder,
        GatewaySettings settings
    ) =>
        builder
            .Services.AddReverseProxy()
            .LoadFromMemory(Routes.All, Clusters.From(builder.Configuration))
            .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = ConnectLimit)
            .AddTransforms(context => ForwardedRequest.Configure(context, settings));

    /// <summary>Maps the routes.</summary>
    public static void MapServices(this IEndpointRouteBuilder app)
    {
        // Who may call what is the services' own to say; the gateway only opens the door.
        app.MapReverseProxy(proxy =>
            {
                proxy.UseMiddleware<Entrance>();
                proxy.UseMiddleware<RequestSizeLimit>();
                proxy.UseMiddleware<UnavailableAnswer>();
                proxy.UseMiddleware<OtherReplica>();
                proxy.UseSessionAffinity();
                proxy.UseLoadBalancing();
                proxy.UsePassiveHealthChecks();
            })
            .AllowAnonymous();
        // Programs get a document for an address that no service has, not the public site's page.
        app.Map("/api/{**rest}", Errors.ErrorAnswers.NotFound.WriteAsync).AllowAnonymous();
        app.Map("/openapi/{**rest}", Errors.ErrorAnswers.NotFound.WriteAsync).AllowAnonymous();
    }
}
