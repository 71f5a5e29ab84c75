using System.Net.Http.Headers;

namespace QualityAward.ServiceDefaults.Http;

/// <summary>
/// Puts the service's token on each request where one can be had at once, else sends it without: public pages are shown
/// while Identity is away, and the gateway then counts the caller as an anonymous visitor. Never between services.
/// </summary>
internal sealed class OptionalServiceTokenHandler(ServiceTokens tokens, TimeProvider time)
    : DelegatingHandler
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var token = await tokens
                .GetAsync(cancellationToken)
                .AsTask()
                .WaitAsync(Patience, time, cancellationToken);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        catch (Exception e)
            when (e is HttpRequestException or TimeoutException
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            request.Headers.Authorization = null;
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == System.Net.HttpStatusCode.Unauthorized)
        {
            tokens.Forget();
        }

        return response;
    }
}
