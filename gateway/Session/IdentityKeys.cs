using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Identity's endpoints, written down instead of discovered: browsers go to the public address, back channels stay
/// inside; keys are read from inside and again when a token names an unknown one.
/// </summary>
public sealed class IdentityKeys : IConfigurationManager<OpenIdConnectConfiguration>
{
    /// <summary>Name of the HTTP client for Identity's back channel.</summary>
    public const string HttpClient = "identity";

    private readonly ConfigurationManager<OpenIdConnectConfiguration> inner;

    /// <summary>Reads keys with the named client.</summary>
    public IdentityKeys(IHttpClientFactory clients, GatewaySettings settings)
    {
        inner = new ConfigurationManager<OpenIdConnectConfiguration>(
            IdentityAddresses.Keys,
            new Retriever(settings),
            new Reader(clients)
        )
        {
            RefreshInterval = TimeSpan.FromSeconds(30),
        };
    }

    /// <inheritdoc/>
    public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
        inner.GetConfigurationAsync(cancel);

    /// <inheritdoc/>
    public void RequestRefresh() => inner.RequestRefresh();

    private sealed class Reader(IHttpClientFactory clients) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancel) =>
            clients.CreateClient(HttpClient).GetStringAsync(address, cancel);
    }

    private sealed class Retriever(GatewaySettings settings)
        : IConfigurationRetriever<OpenIdConnectConfiguration>
    {
        public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(
            string address,
            IDocumentRetriever retriever,
            CancellationToken cancel
        )
        {
            var keys = new JsonWebKeySet(await retriever.GetDocumentAsync(address, cancel));
            var configuration = new OpenIdConnectConfiguration
            {
                Issuer = settings.Issuer,
                AuthorizationEndpoint = settings.Origin + IdentityAddresses.Authorization,
                EndSessionEndpoint = settings.Origin + IdentityAddresses.EndSession,
                TokenEndpoint = "http://identity" + IdentityAddresses.Token,
                JsonWebKeySet = keys,
            };
            foreach (var key in keys.GetSigningKeys())
            {
                configuration.SigningKeys.Add(key);
            }
            return configuration;
        }
    }
}
