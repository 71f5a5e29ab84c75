using Grpc.Core;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Review.V1;
using QualityAward.ServiceDefaults;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.Tests;

/// <summary>Honours without Honours: <see cref="Entry"/> stands against every subject asked about.</summary>
internal sealed class RegistersStandIn : Registers.RegistersClient
{
    public bool Reachable { get; set; } = true;

    public Finding? Entry { get; set; }

    public override AsyncUnaryCall<CheckReply> CheckAsync(
        CheckRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        if (!Reachable)
        {
            return Peers.Answer(
                Task.FromException<CheckReply>(new RefusedException(Refusals.CannotVerifyNow))
            );
        }

        var reply = new CheckReply();
        if (Entry is { } entry)
        {
            var finding = entry.Clone();
            finding.Ref = request.Subjects[0].Ref;
            reply.Findings.Add(finding);
        }

        return Peers.Answer(Task.FromResult(reply));
    }
}

/// <summary>Identity without Identity: two receiving bodies.</summary>
internal sealed class DirectoryStandIn : Directory.DirectoryClient
{
    public override AsyncUnaryCall<ListUnitsReply> ListUnitsAsync(
        ListUnitsRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        Peers.Answer(
            Task.FromResult(
                new ListUnitsReply
                {
                    Units =
                    {
                        new Unit
                        {
                            Code = "county-office-510411",
                            ShortName = "仁和区质量强县（区）办",
                            Kinds = { UnitKinds.CountyOffice },
                        },
                        new Unit
                        {
                            Code = "high-tech-zone",
                            ShortName = "钒钛高新区管委会",
                            Kinds = { UnitKinds.HighTechZone },
                        },
                    },
                }
            )
        );
}

/// <summary>Review without Review: it lets everybody open everything, or nothing.</summary>
internal sealed class AccessStandIn : Access.AccessClient
{
    public bool Allowed { get; set; } = true;

    public override AsyncUnaryCall<MayOpenReply> MayOpenAsync(
        MayOpenRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var reply = new MayOpenReply();
        if (Allowed)
        {
            reply.CandidateIds.AddRange(request.CandidateIds);
        }

        return Peers.Answer(Task.FromResult(reply));
    }
}

internal static class Peers
{
    public static AsyncUnaryCall<T> Answer<T>(Task<T> answer) =>
        new(
            answer,
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
}
