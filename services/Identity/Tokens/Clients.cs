using System.Text.Json;
using OpenIddict.Abstractions;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.ServiceDefaults.Protection;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace QualityAward.Identity.Tokens;

/// <summary>
/// Keeps the clients as configuration says: the gateway, for which people sign in, and the services. Each has a secret of
/// its own, <c>Identity:Clients:{name}:Secret</c>.
/// </summary>
public sealed class Clients(
    IOpenIddictApplicationManager manager,
    IConfiguration configuration,
    AwardAddress address,
    SecretBox wrapping,
    ILogger<Clients> logger
)
{
    private const string Fingerprint = "fingerprint";

    /// <summary>Every process that asks for tokens.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        ResourceNames.Gateway,
        ResourceNames.Applications,
        ResourceNames.Review,
        ResourceNames.Publicity,
        ResourceNames.Honours,
        ResourceNames.Notifications,
        ResourceNames.Public,
        ResourceNames.Workbench,
    ];

    /// <summary>Creates what is missing and changes what differs.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var name in Names)
        {
            var secret = configuration[$"Identity:Clients:{name}:Secret"];
            if (string.IsNullOrEmpty(secret))
            {
                logger.LogWarning("No secret is configured for client {Client}: left out", name);
                continue;
            }
            await KeepAsync(Describe(name, secret), cancellationToken);
        }
    }

    private async Task KeepAsync(
        OpenIddictApplicationDescriptor wanted,
        CancellationToken cancellationToken
    )
    {
        var existing = await manager.FindByClientIdAsync(wanted.ClientId!, cancellationToken);
        if (existing is null)
        {
            await manager.CreateAsync(wanted, cancellationToken);
            return;
        }
        // Comparing the stored secret itself would cost a slow hash for each client at every start.
        var properties = await manager.GetPropertiesAsync(existing, cancellationToken);
        if (
            !properties.TryGetValue(Fingerprint, out var stored)
            || stored.GetString() != wanted.Properties[Fingerprint].GetString()
        )
        {
            await manager.UpdateAsync(existing, wanted, cancellationToken);
        }
    }

    private OpenIddictApplicationDescriptor Describe(string name, string secret)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = name,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
        };
        client.Permissions.UnionWith([
            Permissions.Endpoints.Token,
            Permissions.GrantTypes.ClientCredentials,
        ]);
        if (name == ResourceNames.Gateway)
        {
            AllowSignIn(client);
        }
        var description = string.Join(
            '\n',
            [
                secret,
                .. client.Permissions.Order(),
                .. client.RedirectUris.Concat(client.PostLogoutRedirectUris).Select(u => $"{u}"),
            ]
        );
        client.Properties[Fingerprint] = JsonSerializer.SerializeToElement(
            wrapping.Mac("client", description)
        );
        return client;
    }

    private void AllowSignIn(OpenIddictApplicationDescriptor client)
    {
        client.RedirectUris.Add(address.At("/signin-oidc"));
        client.PostLogoutRedirectUris.UnionWith([
            address.At("/"),
            address.At("/signout-callback-oidc"),
        ]);
        client.Requirements.Add(Requirements.Features.ProofKeyForCodeExchange);
        client.Permissions.UnionWith([
            Permissions.Endpoints.Authorization,
            Permissions.Endpoints.EndSession,
            Permissions.GrantTypes.AuthorizationCode,
            Permissions.GrantTypes.RefreshToken,
            Permissions.ResponseTypes.Code,
            Permissions.Scopes.Profile,
            Permissions.Prefixes.Scope + IdentityAddresses.Audience,
        ]);
    }
}
