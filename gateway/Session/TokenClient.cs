using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Gateway.Session;

/// <summary>Fetches new tokens at Identity, inside the cluster.</summary>
public sealed class TokenClient(IHttpClientFactory clients, GatewaySettings settings)
{
    /// <summary>Trades a refresh token for new tokens.</summary>
    /// <returns>The tokens, or null when Identity says that the sign-in is over.</returns>
    /// <exception cref="HttpRequestException">Identity does not answer, or not now.</exception>
    public async Task<OpenIdConnectMessage?> RefreshAsync(
        string refreshToken,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, IdentityAddresses.Token)
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    [OpenIdConnectParameterNames.GrantType] = OpenIdConnectGrantTypes.RefreshToken,
                    [OpenIdConnectParameterNames.RefreshToken] = refreshToken,
                }
            ),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Credentials);
        using var http = clients.CreateClient(IdentityKeys.HttpClient);
        using var response = await http.SendAsync(request, cancellationToken);
        var answer = new OpenIdConnectMessage(
            await response.Content.ReadAsStringAsync(cancellationToken)
        );
        if (response.IsSuccessStatusCode)
        {
            return answer;
        }
        return response.StatusCode == HttpStatusCode.BadRequest && answer.Error == "invalid_grant"
            ? null
            : throw new HttpRequestException(
                $"Identity refused to refresh: {answer.Error ?? "no reason"}",
                inner: null,
                response.StatusCode
            );
    }

    // RFC 6749 §2.3.1; both parts are free of characters that need escaping.
    private string Credentials =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(
                $"{ResourceNames.Gateway}:{Uri.EscapeDataString(settings.ServiceSecret)}"
            )
        );
}
