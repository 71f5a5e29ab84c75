using System.Net.Http.Json;
using System.Text.Json;
using Polly;

namespace QualityAward.Components.Api;

/// <summary>Calls of the award's REST interface that turn every failure into a <see cref="ProblemView"/>.</summary>
public static class ApiCalls
{
    /// <summary>Reads a resource.</summary>
    public static Task<ApiReply<T>> ReadAsync<T>(
        this HttpClient client,
        string path,
        CancellationToken cancellation
    )
        where T : class => client.CallAsync<T>(new(HttpMethod.Get, path), cancellation);

    /// <summary>Sends a request and reads its answer. An answer without a body succeeds with an empty <typeparamref name="T"/> only for <see cref="Nothing"/>.</summary>
    public static async Task<ApiReply<T>> CallAsync<T>(
        this HttpClient client,
        HttpRequestMessage request,
        CancellationToken cancellation
    )
        where T : class
    {
        using (request)
        {
            try
            {
                using var response = await client.SendAsync(request, cancellation);
                return response.IsSuccessStatusCode
                    ? await ReadValueAsync<T>(response, cancellation)
                    : new(null, await ReadProblemAsync(response, cancellation));
            }
            catch (Exception e) when (IsSilence(e) && !cancellation.IsCancellationRequested)
            {
                return new(null, ProblemView.Unavailable);
            }
        }
    }

    private static async Task<ApiReply<T>> ReadValueAsync<T>(
        HttpResponseMessage response,
        CancellationToken cancellation
    )
        where T : class
    {
        if (typeof(T) == typeof(Nothing))
        {
            return new((T)(object)Nothing.Value, null);
        }

        var value = await response.Content.ReadFromJsonAsync<T>(AwardJson.Options, cancellation);
        return value is null
            ? new(null, ProblemView.Unavailable)
            : new(value, null, response.Headers.ETag?.ToString());
    }

    private static async Task<ProblemView> ReadProblemAsync(
        HttpResponseMessage response,
        CancellationToken cancellation
    )
    {
        var status = (int)response.StatusCode;
        if (response.Content.Headers.ContentType?.MediaType is "application/problem+json")
        {
            try
            {
                var problem = await response.Content.ReadFromJsonAsync<ProblemDocument>(
                    AwardJson.Options,
                    cancellation
                );
                return problem is null ? ProblemView.OfStatus(status) : problem.ToView(status);
            }
            catch (JsonException)
            {
                return ProblemView.OfStatus(status);
            }
        }

        return ProblemView.OfStatus(status);
    }

    // Nothing listens, the answer came too late, or the circuit breaker holds calls back.
    private static bool IsSilence(Exception e) =>
        e
            is HttpRequestException
                or OperationCanceledException
                or ExecutionRejectedException
                or IOException
                or JsonException;
}
