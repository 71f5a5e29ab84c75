using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Net.Http.Headers;
using QualityAward.Gateway.Errors;

namespace QualityAward.Gateway.Session;

/// <summary>What the gateway adds to the standard sign-in.</summary>
public sealed class SignInEvents(GatewaySettings settings) : OpenIdConnectEvents
{
    /// <inheritdoc/>
    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = settings.Origin + OpenIdConnect.Callback;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task TicketReceived(TicketReceivedContext context)
    {
        context.Principal = TicketTokens.PrincipalOf(
            context.Properties!.AccessToken!,
            context.Scheme.Name
        );
        // A new sign-in never continues a key that the browser brought along (session fixation).
        context.Request.Headers.Remove(HeaderNames.Cookie);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        context.HandleResponse();
        var answer = context.Failure?.GetBaseException()
            is HttpRequestException
                or System.Net.Sockets.SocketException
            ? ErrorAnswers.ServiceUnavailable
            : ErrorAnswers.SignInFailed;
        await answer.WriteAsync(context.HttpContext);
    }
}
