using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>Asks a running instance whether it is well: often until it first is, seldom afterwards.</summary>
internal sealed class HealthProbe(IReadOnlyList<HttpHealthCheckAnnotation> checks)
{
    private static readonly TimeSpan WhileUnwell = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan WhileWell = TimeSpan.FromSeconds(3);

    // One client for all: probes are few and the addresses never change their meaning.
    private static readonly HttpClient Client = new(
        new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }
    )
    {
        Timeout = TimeSpan.FromSeconds(10),
    };

    public static HealthProbe? For(IResource resource) =>
        resource.Annotations.OfType<HttpHealthCheckAnnotation>().ToArray() is { Length: > 0 } checks
            ? new(checks)
            : null;

    /// <summary>The checks before their first answer.</summary>
    public IReadOnlyList<HealthState> Unknown =>
        [.. checks.Select(c => new HealthState(Key(c), null, "", null))];

    public async Task RunAsync(
        ResourceInstance instance,
        ResourceBoard board,
        CancellationToken cancellationToken
    )
    {
        try
        {
            while (true)
            {
                var states = await Task.WhenAll(
                        checks.Select(c => AskAsync(c, instance, cancellationToken))
                    )
                    .ConfigureAwait(false);
                if (!SameAs(instance.State.Health, states))
                {
                    board.Update(instance, s => s with { Health = states });
                }

                var well = states.All(s => s.IsHealthy is true);
                await Task.Delay(well ? WhileWell : WhileUnwell, cancellationToken)
                    .ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    private static async Task<HealthState> AskAsync(
        HttpHealthCheckAnnotation check,
        ResourceInstance instance,
        CancellationToken cancellationToken
    )
    {
        var port = instance.Resource.Endpoint(check.EndpointName).PortOf(instance.Index);
        var url = new Uri($"http://localhost:{port}{check.Path}");
        try
        {
            using var answer = await Client.GetAsync(url, cancellationToken).ConfigureAwait(false);
            return new(
                Key(check),
                (int)answer.StatusCode == check.StatusCode,
                $"{(int)answer.StatusCode}",
                DateTimeOffset.UtcNow
            );
        }
        catch (HttpRequestException e)
        {
            return new(Key(check), false, e.Message, DateTimeOffset.UtcNow);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(Key(check), false, "no answer in time", DateTimeOffset.UtcNow);
        }
    }

    private static bool SameAs(IReadOnlyList<HealthState> known, HealthState[] news) =>
        known.Count == news.Length
        && known.Zip(news).All(p => p.First with { LastRunAt = p.Second.LastRunAt } == p.Second);

    private static string Key(HttpHealthCheckAnnotation check) =>
        $"{check.EndpointName}_{check.Path.Trim('/')}_{check.StatusCode}_check";
}
