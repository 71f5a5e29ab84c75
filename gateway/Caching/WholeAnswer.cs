using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace QualityAward.Gateway.Caching;

/// <summary>An answer with all of its bytes, that one visitor got and another may be given.</summary>
/// <param name="Headers">What the producer sent, without what belongs to one connection.</param>
/// <param name="Body">The whole body, encoded as it came.</param>
public sealed record WholeAnswer(KeyValuePair<string, StringValues>[] Headers, byte[] Body)
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>Lets the rest of the pipeline answer this visitor, unchanged and at once, and takes a copy.</summary>
    /// <returns>The copy, or null where nobody else may see the answer (<see cref="Keepable.IsForOthers"/>).</returns>
    public static async Task<WholeAnswer?> OfAsync(HttpContext context, RequestDelegate next)
    {
        var visitor = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var copy = new CopyingStream(visitor.Stream, LargestBody);
        context.Features.Set<IHttpResponseBodyFeature>(
            new StreamResponseBodyFeature(copy, visitor)
        );
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(visitor);
        }

        if (
            !Keepable.IsForOthers(context)
            || copy.Body is not { } body
            || (context.Response.ContentLength ?? body.Length) != body.Length
        )
        {
            return null;
        }
        // The headers that are set when an answer starts belong to it, also where its body is empty.
        await context.Response.StartAsync(context.RequestAborted);
        return new(Keepable.HeadersOf(context.Response), body);
    }

    /// <summary>Writes it, or 304 where the visitor holds it already.</summary>
    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }
        if (IsHeldBy(context.Request))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentLength = Body.Length;
        return response.BodyWriter.WriteAsync(Body, context.RequestAborted).AsTask();
    }

    private bool IsHeldBy(HttpRequest request)
    {
        var held = request.Headers.IfNoneMatch;
        if (held.Count == 0)
        {
            return false;
        }
        foreach (var (name, value) in Headers)
        {
            if (name.Equals(HeaderNames.ETag, StringComparison.OrdinalIgnoreCase))
            {
                return EntityTagHeaderValue.TryParse(value.ToString(), out var tag)
                    && EntityTagHeaderValue.TryParseList(held, out var tags)
                    && tags.Any(t => t.Compare(tag, useStrongComparison: false));
            }
        }
        return false;
    }
}
