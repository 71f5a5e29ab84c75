using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.Tokens;

/// <summary>Maps the endpoints of OpenID Connect that need our own decision.</summary>
public static class TokenEndpoints
{
    /// <summary>Discovery and keys are answered by OpenIddict itself.</summary>
    public static IEndpointRouteBuilder MapTokens(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").ExcludeFromDescription().AllowAnonymous();
        group.MapGet(IdentityAddresses.Authorization, AuthorizationEndpoint.HandleAsync);
        group.MapPost(IdentityAddresses.Token, TokenEndpoint.HandleAsync).DisableAntiforgery();
        // By form as well: the hint is a token, and an address ends up in histories and logs.
        group
            .MapMethods(
                IdentityAddresses.EndSession,
                [HttpMethods.Get, HttpMethods.Post],
                EndSessionEndpoint.HandleAsync
            )
            .DisableAntiforgery();
        return routes;
    }
}
