using System.Net.Http.Json;
using System.Text.Json;
using Polly;
using QualityAward.Rest.Json;

namespace QualityAward.Components.Api;

/// <summary>Calls of the award's REST interface that turn every failure into a <see cref="ProblemView"/>.</summary>
public static class ApiCalls
{
    /// <summary>Sends a request and reads its answer; <see cref="Nothing"/> stands for an answer without a body.</summary>
    /// <param name="client">Client whose base address is the gateway.</param>
    /// <param name="request">The request; disposed afterwards.</param>
    /// <param name="patience">How long the page may wait before it says that nothing answers.</param>
    /// <param name="cancellationToken">Ends the call because nobody waits for it any more.</param>
    public static async Task<ApiReply<T>> CallAsync<T>(
        this HttpClient client,
        HttpRequestMessage request,
        TimeSpan patience,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        using (request)
        {
            try
            {
                using var response = await client.SendAsync(request, limit.Token);
                return response.IsSuccessStatusCode
                    ? await ReadValueAsync<T>(response, limit.Token)
                    : new(null, await ReadProblemAsync(response, limit.Token));
            }
            catch (Exception e) when (IsSilence(e) && !cancellationToken.IsCancellationRequested)
            {
                return new(null, ProblemView.Unavailable);
            }
        }
    }

    private static async Task<ApiReply<T>> ReadValueAsync<T>(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (typeof(T) == typeof(Nothing))
        {
            return new((T)(object)Nothing.Value, null);
        }

        if (typeof(T) == typeof(string))
        {
            return new(
                (T)(object)await response.Content.ReadAsStringAsync(cancellationToken),
                null
            );
        }

        var value = await response.Content.ReadFromJsonAsync<T>(
            AwardJson.Options,
            cancellationToken
        );
        return value is null
            ? new(null, ProblemView.Unavailable)
            : new(value, null, response.Headers.ETag?.ToString());
    }

    private static async Task<ProblemView> ReadProblemAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var status = (int)response.StatusCode;
        if (response.Content.Headers.ContentType?.MediaType is not "application/problem+json")
        {
            return ProblemView.OfStatus(status);
        }

        var problem = await response.Content.ReadFromJsonAsync<ProblemDocument>(
            AwardJson.Options,
            cancellationToken
        );
        return problem is null ? ProblemView.OfStatus(status) : problem.ToView(status);
    }

    // Nothing listens, or the answer came too late or half.
    private static bool IsSilence(Exception e) =>
        e
            is HttpRequestException
                or OperationCanceledException
                or ExecutionRejectedException
                or IOException
                or JsonException;
}
