using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace QualityAward.ServiceDefaults;

/// <summary>What makes two requests the same: key, caller and route, and the hash of what was sent.</summary>
internal sealed record IdempotentRequest(Guid Key, string Caller, string Route, byte[] Hash)
{
    public string LockName => $"{Key}|{Caller}|{Route}";

    public static async Task<IdempotentRequest> ReadAsync(Guid key, HttpContext http)
    {
        var caller =
            http.User.FindFirst(AwardClaims.Subject)?.Value
            ?? http.User.FindFirst(AwardClaims.ClientId)?.Value
            ?? "anonymous";
        var route = $"{http.Request.Method} {http.Request.Path}";
        return new(key, caller, route, await HashAsync(http.Request));
    }

    private static async Task<byte[]> HashAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
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
