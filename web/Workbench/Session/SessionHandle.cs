using System.Security.Claims;

namespace QualityAward.Workbench.Session;

/// <summary>
/// The opaque handle by which a circuit asks the gateway for fresh tokens. It travels as a claim because a circuit
/// outlives the request that brought it; it never leaves the server.
/// </summary>
internal static class SessionHandle
{
    /// <summary>Set by the gateway, which removes it from whatever comes from outside.</summary>
    public const string Header = "X-Award-Session";

    private const string ClaimType = "urn:award:session-handle";

    /// <summary>Takes the handle of each authenticated request into its principal.</summary>
    public static IApplicationBuilder UseSessionHandle(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var handle = context.Request.Headers[Header].ToString();
                if (handle.Length > 0 && context.User.Identity is { IsAuthenticated: true })
                {
                    context.User.AddIdentity(new ClaimsIdentity([new Claim(ClaimType, handle)]));
                }

                return next(context);
            }
        );

    /// <summary>The handle, or null where a program came with a token of its own.</summary>
    public static string? Of(ClaimsPrincipal principal) => principal.FindFirstValue(ClaimType);
}
