using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using QualityAward.Common;
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

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _inner;
    private readonly GatewaySettings _settings;

    /// <summary>Reads keys with the named client.</summary>
    public IdentityKeys(IHttpClientFactory clients, GatewaySettings settings)
    {
        _settings = settings;
        _inner = new ConfigurationManager<OpenIdConnectConfiguration>(
            IdentityAddresses.Keys,
            new Retriever(settings),
            new Reader(clients)
        )
        {
            RefreshInterval = TimeSpan.FromSeconds(30),
        };
    }

    /// <summary>
    /// The endpoints, and the keys if they can be read: where Identity is away, a sign-in still leads to its address,
    /// where the visitor reads that it is, instead of failing here.
    /// </summary>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        try
        {
            return await _inner.GetConfigurationAsync(cancel);
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException)
        {
            return Endpoints(_settings);
        }
    }

    /// <inheritdoc/>
    public void RequestRefresh() => _inner.RequestRefresh();

    private static OpenIdConnectConfiguration Endpoints(GatewaySettings settings) =>
        new()
        {
            Issuer = settings.Issuer,
            AuthorizationEndpoint = settings.Origin + IdentityAddresses.Authorization,
            EndSessionEndpoint = settings.Origin + IdentityAddresses.EndSession,
            TokenEndpoint = $"http://{ResourceNames.Identity}{IdentityAddresses.Token}",
        };

    private sealed class Reader(IHttpClientFactory clients) : IDocumentRetriever
    {
        public Task<string> GetDocumentAsync(string address, CancellationToken cancellationToken) =>
            clients.CreateClient(HttpClient).GetStringAsync(address, cancellationToken);
    }

    private sealed class Retriever(GatewaySettings settings)
        : IConfigurationRetriever<OpenIdConnectConfiguration>
    {
        public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(
            string address,
            IDocumentRetriever retriever,
            CancellationToken cancellationToken
        )
        {
            var keys = new JsonWebKeySet(
                await retriever.GetDocumentAsync(address, cancellationToken)
            );
            var configuration = Endpoints(settings);
            configuration.JsonWebKeySet = keys;
            foreach (var key in keys.GetSigningKeys())
            {
                configuration.SigningKeys.Add(key);
            }
            return configuration;
        }
    }
}
