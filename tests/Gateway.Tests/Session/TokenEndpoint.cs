using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using QualityAward.Gateway.Tests.Support;

namespace QualityAward.Gateway.Tests.Session;

/// <summary>Answers as Identity's token endpoint does: a refresh token works once.</summary>
public sealed class TokenEndpoint(GatewayHost gateway)
{
    private readonly ConcurrentDictionary<string, bool> _used = new();

    /// <summary>How long Identity thinks.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.Zero;

    /// <summary>How long new access tokens last.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Refuses whatever comes.</summary>
    public bool SessionOver { get; set; }

    /// <summary>Tokens given out.</summary>
    public ConcurrentQueue<string> Given { get; } = new();

    /// <summary>Answers the token endpoint; other paths answer with the Authorization header they were sent.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != "/connect/token")
        {
            await context.Response.WriteAsync(context.Request.Headers.Authorization.ToString());
            return;
        }
        var form = await context.Request.ReadFormAsync();
        await Task.Delay(Delay);
        var old = form["refresh_token"].ToString();
        if (SessionOver || form["grant_type"] != "refresh_token" || !_used.TryAdd(old, true))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { error = "invalid_grant" });
            return;
        }
        var token = gateway.AccessToken("sid-1", Lifetime);
        Given.Enqueue(token);
        await context.Response.WriteAsJsonAsync(
            new
            {
                access_token = token,
                refresh_token = $"{old}+",
                expires_in = (int)Lifetime.TotalSeconds,
                token_type = "Bearer",
            }
        );
    }
}
