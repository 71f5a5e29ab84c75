using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Idempotency;

/// <summary>What makes two requests the same: key, caller and route, and the hash of what was sent.</summary>
internal sealed record IdempotentRequest(
    IdempotencyKey Key,
    string Caller,
    string Route,
    byte[] Hash
)
{
    private const string Anybody = "anonymous";

    public Guid Name { get; } = Key.Name;

    public string LockName => $"{Name}|{Caller}|{Route}";

    public static async Task<IdempotentRequest> ReadAsync(Guid sent, HttpContext http)
    {
        var key = new IdempotencyKey(sent);
        var route = $"{http.Request.Method} {http.Request.Path}";
        return new(key, CallerOf(http), route, await HashAsync(key, http.Request));
    }

    // What anybody may do records nobody, also where they are signed in: it may be a complaint.
    private static string CallerOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
            ? Anybody
            : http.User.FindFirst(AwardClaims.Subject)?.Value
                ?? http.User.FindFirst(AwardClaims.ClientId)?.Value
                ?? Anybody;

    private static async Task<byte[]> HashAsync(IdempotencyKey key, HttpRequest request)
    {
        using var hash = key.RequestHash();
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.QueryString}\n{request.ContentType}\n"));
        request.Body.Position = 0;
        var buffer = new byte[16 * 1024];
        int read;
        while (
            (read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0
        )
        {
            hash.AppendData(buffer, 0, read);
        }

        return hash.GetHashAndReset();
    }
}
