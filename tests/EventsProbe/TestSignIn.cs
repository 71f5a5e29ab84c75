using System.Security.Claims;
using System.Text.Encodings.Web;
using Grpc.Core;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.EventsProbe;

/// <summary>Stands in for Identity, which does not run here: a caller is the service that it says it is.</summary>
internal sealed class TestSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "x-probe-client";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } client)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }
        var identity = new ClaimsIdentity([new Claim(AwardClaims.ClientId, client)], Scheme.Name);
        return Task.FromResult(
            AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name))
        );
    }

    /// <summary>The other end of it.</summary>
    internal sealed class Credentials(AwardService service) : IEventCredentials
    {
        public ValueTask<Metadata> HeadersAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(new Metadata { { Header, service.Name } });

        public void Refused() { }
    }
}
