using Microsoft.Net.Http.Headers;
using QualityAward.Gateway.Caching;
using QualityAward.Gateway.Requests;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace QualityAward.Gateway.Routing;

/// <summary>What a service behind the gateway sees of a request and a visitor of an answer.</summary>
public static class ForwardedRequest
{
    private const string For = "X-Forwarded-For";

    /// <summary>Adds the transforms of one route.</summary>
    public static void Configure(TransformBuilderContext context, GatewaySettings settings)
    {
        context.UseDefaultForwarders = false;
        context.AddXForwardedProto(action: ForwardedTransformActions.Set);
        context.AddXForwardedHost(action: ForwardedTransformActions.Set);
        context.AddXForwardedPrefix(action: ForwardedTransformActions.Remove);
        context.AddXForwardedFor(
            For,
            RouteTraits.IsWithoutAddress(context.Route)
                ? ForwardedTransformActions.Remove
                : ForwardedTransformActions.Set
        );
        // Pages build absolute addresses from it; inside, services are told apart by port, never by host.
        context.AddOriginalHost();
        context.AddResponseHeaderRemove(HeaderNames.Server, ResponseCondition.Always);
        context.AddResponseTransform(transform =>
        {
            PublicAnswerPolicy.Judge(transform.HttpContext);
            return ValueTask.CompletedTask;
        });

        var caller = RouteTraits.CallerOf(context.Route);
        context.AddRequestTransform(transform =>
        {
            CallerCredentials.Apply(transform, caller, settings.SessionCookie);
            return ValueTask.CompletedTask;
        });
    }
}
