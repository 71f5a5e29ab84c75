using Grpc.Core;
using QualityAward.ServiceDefaults.Http;

namespace QualityAward.Events;

/// <summary>The service's own access token.</summary>
internal sealed class ServiceTokenCredentials(ServiceTokens tokens) : IEventCredentials
{
    public async ValueTask<Metadata> HeadersAsync(CancellationToken cancellationToken) =>
        new() { { "authorization", $"Bearer {await tokens.GetAsync(cancellationToken)}" } };

    public void Refused() => tokens.Forget();
}
