using System.Diagnostics;
using System.Net;

namespace QualityAward.Scenario.Playing;

/// <summary>
/// How requests go out: counted and, where the play has patience, again as they were – same <c>Idempotency-Key</c>, same
/// <c>If-Match</c> – while the system or a part of it is away.
/// </summary>
internal sealed class Line(HttpClient api, Account account, TimeSpan patience)
{
    /// <summary>Between two attempts.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Requests as they are, without any of this.</summary>
    public HttpClient Api => api;

    /// <summary>Sends until something answers, or the patience is over.</summary>
    /// <param name="make">Makes the request anew; each of its kind carries the same key and tag.</param>
    public async Task<Answer> SendAsync(Func<HttpRequestMessage> make)
    {
        account.CountRequest();
        var began = Stopwatch.GetTimestamp();
        for (var attempt = 0; ; attempt++)
        {
            using var request = make();
            try
            {
                var answer = await api.SendAsync(request);
                if (!IsAway(answer.StatusCode) || Stopwatch.GetElapsedTime(began) >= patience)
                {
                    return new(answer, Again: attempt > 0);
                }

                answer.Dispose();
            }
            catch (Exception e) when (IsLost(e) && Stopwatch.GetElapsedTime(began) < patience)
            {
                // Whether it was done before the connection broke is not known: the same request asks again.
            }

            account.CountRetry();
            await Task.Delay(Pause);
        }
    }

    /// <summary>The connection broke, or nobody answered in time.</summary>
    public static bool IsLost(Exception e) =>
        e is HttpRequestException or TaskCanceledException { InnerException: TimeoutException };

    private static bool IsAway(HttpStatusCode status) =>
        status
            is HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.BadGateway
                or HttpStatusCode.GatewayTimeout;
}

/// <summary>What was answered, and whether an earlier request of the same kind may have been done already.</summary>
internal sealed record Answer(HttpResponseMessage Message, bool Again)
{
    /// <summary>
    /// The act was done by a request whose answer was lost: its own change – a newer version, a later state – is what meets
    /// the repeated one. Whether it really was so, the end of the play shows.
    /// </summary>
    public bool WasDoneBefore =>
        Again
        && Message.StatusCode
            is HttpStatusCode.PreconditionFailed
                or HttpStatusCode.PreconditionRequired
                or HttpStatusCode.Conflict
                or HttpStatusCode.UnprocessableEntity;
}
