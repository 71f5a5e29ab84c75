using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace QualityAward.Gateway.Session;

/// <summary>Attaches the session to the request once its cookie was read, with fresh tokens.</summary>
public sealed class SessionCookieEvents(SessionRefresh refresh) : CookieAuthenticationEvents
{
    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var ticket = new AuthenticationTicket(
            context.Principal!,
            context.Properties,
            context.Scheme.Name
        );
        if (ticket.Properties.Handle is not { } handle)
        {
            context.RejectPrincipal();
            return;
        }
        if (refresh.IsDue(ticket))
        {
            var fresh = await refresh.FreshAsync(handle, context.HttpContext.RequestAborted);
            if (fresh is null)
            {
                context.RejectPrincipal();
                return;
            }
            ticket = fresh;
            context.ReplacePrincipal(ticket.Principal);
        }
        context.HttpContext.Features.Set(
            new SessionFeature(
                ticket.Properties.AccessToken!,
                ticket.Properties.AccessTokenExpiresAt,
                handle
            )
        );
    }
}
