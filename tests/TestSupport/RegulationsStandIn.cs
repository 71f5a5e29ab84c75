using Grpc.Core;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Rest.Problems;

namespace QualityAward.TestSupport;

/// <summary>Applications without Applications, where a service asks for the numbers of the 管理办法: at first the shipped ones.</summary>
public sealed class RegulationsStandIn : Regulations.RegulationsClient
{
    /// <summary>The versions that count.</summary>
    public IReadOnlyList<RegulationVersion> Versions { get; set; } = RegulationVersions.Shipped;

    /// <summary>Applications cannot be asked.</summary>
    public bool IsAway { get; set; }

    /// <inheritdoc/>
    public override AsyncUnaryCall<ListRegulationsReply> ListAsync(
        ListRegulationsRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        new(
            IsAway
                ? Task.FromException<ListRegulationsReply>(
                    new Common.RefusedException(Refusals.CannotVerifyNow)
                )
                : Task.FromResult(
                    new ListRegulationsReply { Versions = { Versions.Select(v => v.ToMessage()) } }
                ),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
}
