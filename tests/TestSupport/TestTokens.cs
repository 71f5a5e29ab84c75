using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Http;

namespace QualityAward.TestSupport;

/// <summary>
/// Stands in for Identity where a test runs one service alone: signs tokens with a key of its own and publishes it in the
/// place where services read Identity's keys.
/// </summary>
public sealed class TestTokens : IDisposable
{
    /// <summary>The issuer that services expect unless configured otherwise.</summary>
    public const string Issuer = "http://localhost:8080/";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RsaSecurityKey _key;

    /// <summary>What Identity says of a person's role, whatever the token says.</summary>
    public TestStanding Standing { get; } = new();

    /// <summary>A new key, unknown to everybody until <see cref="Accept"/>.</summary>
    public TestTokens() => _key = new(_rsa) { KeyId = Guid.NewGuid().ToString("N") };

    /// <summary>The token of a person with one active assignment.</summary>
    public string ForUser(
        string role,
        string unit = "city-office",
        string name = "测试人员",
        string? subject = null
    ) =>
        Create(
            new()
            {
                [AwardClaims.Subject] = subject ?? $"{role}@{unit}",
                [AwardClaims.Name] = name,
                [AwardClaims.Unit] = unit,
                [AwardClaims.Role] = role,
            }
        );

    /// <summary>The token of a service acting in its own name.</summary>
    public string ForService(string clientId) =>
        Create(new() { [AwardClaims.Subject] = clientId, [AwardClaims.ClientId] = clientId });

    /// <summary>Any token, for tests of what is refused.</summary>
    public string Create(
        Dictionary<string, object> claims,
        string issuer = Issuer,
        string audience = AwardClaims.Audience,
        TimeSpan? lifetime = null
    )
    {
        var expires = DateTime.UtcNow + (lifetime ?? TimeSpan.FromMinutes(5));
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                TokenType = "at+jwt",
                Issuer = issuer,
                Audience = audience,
                IssuedAt = expires.AddMinutes(-10),
                NotBefore = expires.AddMinutes(-10),
                Expires = expires,
                Claims = new Dictionary<string, object>(claims) { ["jti"] = $"{Guid.NewGuid()}" },
                SigningCredentials = new(_key, SecurityAlgorithms.RsaSha256),
            }
        );
    }

    /// <summary>Lets a service read this key, and fetch its own token, without an Identity.</summary>
    public void Accept(IServiceCollection services)
    {
        services.AddSingleton<IRoleStanding>(Standing);
        services
            .AddHttpClient(SigningKeys.ClientName)
            .ConfigurePrimaryHttpMessageHandler(() => new Answer(_ => KeySet()));
        services
            .AddHttpClient(ServiceTokens.ClientName)
            .ConfigurePrimaryHttpMessageHandler(() => new Answer(TokenReply));
    }

    /// <summary>The public key as Identity would publish it.</summary>
    public string KeySet()
    {
        var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(
            new RsaSecurityKey(_rsa.ExportParameters(false)) { KeyId = _key.KeyId }
        );
        object published = new
        {
            kty = jwk.Kty,
            use = "sig",
            kid = jwk.Kid,
            n = jwk.N,
            e = jwk.E,
        };
        return JsonSerializer.Serialize(new { keys = new[] { published } });
    }

    /// <inheritdoc/>
    public void Dispose() => _rsa.Dispose();

    private string TokenReply(string form)
    {
        var client = form.Split('&')
            .Single(p => p.StartsWith("client_id=", StringComparison.Ordinal));
        return JsonSerializer.Serialize(
            new { access_token = ForService(client[10..]), expires_in = 300 }
        );
    }

    private sealed class Answer(Func<string, string> json) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var sent = request.Content is null
                ? ""
                : await request.Content.ReadAsStringAsync(cancellationToken);
            return new(HttpStatusCode.OK)
            {
                Content = new StringContent(json(sent), null, "application/json"),
                RequestMessage = request,
            };
        }
    }
}
