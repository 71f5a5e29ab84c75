using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace QualityAward.ServiceDefaults.Kestrel;

/// <summary>
/// gRPC endpoints answer only on connections that arrived at the gRPC port, everything else only on the other ones. The
/// port is the connection's own: the Host header says what a caller wrote, and behind a proxy names another port.
/// </summary>
/// <param name="grpcPort">The port that this process listens on for gRPC.</param>
internal sealed class LocalPortPolicy(int grpcPort) : MatcherPolicy, IEndpointSelectorPolicy
{
    /// <summary>Before the method and host policies, so that a wrong port is plainly 404.</summary>
    public override int Order => -2000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var arrivedAtGrpc = httpContext.Connection.LocalPort == grpcPort;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && IsGrpc(candidates[i].Endpoint) != arrivedAtGrpc)
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsGrpc(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<GrpcMethodMetadata>() is not null;
}
