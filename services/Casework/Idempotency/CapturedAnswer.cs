using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace QualityAward.Casework.Idempotency;

/// <summary>An answer held back until the transaction it reports is committed.</summary>
internal sealed record CapturedAnswer(
    int Status,
    string? ContentType,
    string? Location,
    string? ETag,
    byte[] Body
) : IResult
{
    public bool IsSuccess => Status is >= 200 and < 300;

    public static CapturedAnswer From(IdempotencyRecord record, IdempotentRequest request) =>
        new(
            record.Status,
            record.ContentType,
            record.Location,
            record.ETag,
            request.Key.Open(record.Body)
        );

    /// <summary>Lets an endpoint's result write itself, into memory.</summary>
    public static async Task<CapturedAnswer> RunAsync(object? result, HttpContext http)
    {
        var written = result switch
        {
            IResult ready => ready,
            null => Results.Empty,
            string text => Results.Text(text),
            _ => Results.Json(result),
        };
        var outside = http.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var memory = new MemoryStream();
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(memory));
        try
        {
            await written.ExecuteAsync(http);
            await http.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            http.Features.Set(outside);
        }

        return Take(http.Response, memory.ToArray());
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;
        Set(response, HeaderNames.Location, Location);
        Set(response, HeaderNames.ETag, ETag);
        return response.Body.WriteAsync(Body, httpContext.RequestAborted).AsTask();
    }

    public IdempotencyRecord ToRecord(IdempotentRequest request, DateTimeOffset expiresAt) =>
        new()
        {
            Key = request.Name,
            Caller = request.Caller,
            Route = request.Route,
            RequestHash = request.Hash,
            Status = Status,
            ContentType = ContentType,
            Location = Location,
            ETag = ETag,
            Body = request.Key.Seal(Body),
            ExpiresAt = expiresAt,
        };

    /// <summary>Takes the answer out of the response, which a second attempt must find untouched.</summary>
    private static CapturedAnswer Take(HttpResponse response, byte[] body)
    {
        var answer = new CapturedAnswer(
            response.StatusCode,
            response.ContentType,
            response.Headers.Location,
            response.Headers.ETag,
            body
        );
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = null;
        response.ContentLength = null;
        response.Headers.Remove(HeaderNames.Location);
        response.Headers.Remove(HeaderNames.ETag);
        return answer;
    }

    private static void Set(HttpResponse response, string name, string? value)
    {
        if (value is not null)
        {
            response.Headers[name] = value;
        }
    }
}
