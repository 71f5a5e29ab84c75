using Grpc.Core;
using QualityAward.Applications.Acceptance;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.Rest.Problems;
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

/// <summary>Identity without Identity: two receiving bodies and the municipal departments.</summary>
internal sealed class DirectoryStandIn : Directory.DirectoryClient
{
    public override AsyncUnaryCall<ListUnitsReply> ListUnitsAsync(
        ListUnitsRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var reply = new ListUnitsReply();
        reply.Units.AddRange(
            Units.Where(u => request.Kinds.Count == 0 || u.Kinds.Any(request.Kinds.Contains))
        );
        return Peers.Answer(Task.FromResult(reply));
    }

    private static readonly Unit[] Units =
    [
        Of("county-office-510411", "仁和区质量强县（区）办", UnitKinds.CountyOffice),
        Of("high-tech-zone", "钒钛高新区管委会", UnitKinds.HighTechZone),
        .. DefaultDepartments
            .Shipped.SelectMany(s => s.Units)
            .Select(code => Of(code, $"示例部门{code}", UnitKinds.MunicipalDepartment)),
    ];

    private static Unit Of(string code, string name, string kind) =>
        new()
        {
            Code = code,
            Name = name,
            ShortName = name,
            Kinds = { kind },
        };
}

/// <summary>Publicity without Publicity: a notice stands as the test says.</summary>
internal sealed class NoticeDeskStandIn : NoticeDesk.NoticeDeskClient
{
    public bool Published { get; set; } = true;

    public NoticeStatusReply Standing { get; set; } = new() { LastDay = "2023-05-29" };

    public override AsyncUnaryCall<NoticeStatusReply> StatusAsync(
        NoticeStatusRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        Peers.Answer(
            Published
                ? Task.FromResult(Standing)
                : Task.FromException<NoticeStatusReply>(new RefusedException(Refusals.NotFound))
        );
}

/// <summary>Review without Review: it lets everybody open everything, or nothing.</summary>
internal sealed class AccessStandIn : Access.AccessClient
{
    public bool Allowed { get; set; } = true;

    public bool PledgeMissing { get; set; }

    /// <summary>Who is walled off from which candidate.</summary>
    public HashSet<(string Subject, Guid Candidate)> WalledOff { get; } = [];

    /// <summary>Who has still to declare on which candidate.</summary>
    public HashSet<(string Subject, Guid Candidate)> Undeclared { get; } = [];

    /// <summary>Who is not appointed to 评审监督组.</summary>
    public HashSet<string> NotAppointed { get; } = [];

    public override AsyncUnaryCall<MaySuperviseReply> MaySuperviseAsync(
        MaySuperviseRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        Peers.Answer(
            Task.FromResult(
                new MaySuperviseReply
                {
                    Appointed = !NotAppointed.Contains(request.Subject),
                    PledgeMissing = PledgeMissing,
                }
            )
        );

    public override AsyncUnaryCall<MayOpenReply> MayOpenAsync(
        MayOpenRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var reply = new MayOpenReply { PledgeMissing = PledgeMissing, TakesPart = true };
        if (Allowed)
        {
            foreach (var id in request.CandidateIds)
            {
                var who = (request.Subject, Guid.Parse(id));
                if (Undeclared.Contains(who))
                {
                    reply.UndeclaredIds.Add(id);
                }
                else if (!WalledOff.Contains(who))
                {
                    reply.CandidateIds.Add(id);
                }
            }
        }

        return Peers.Answer(Task.FromResult(reply));
    }
}

/// <summary>Review without Review: which acts need a stamped paper, as the test says.</summary>
internal sealed class RulesStandIn : Rules.RulesClient
{
    public IReadOnlyList<string> Acts { get; set; } = StampedActs.Shipped;

    public bool Away { get; set; }

    public override AsyncUnaryCall<ComplaintRulesReply> ComplaintsAsync(
        ComplaintRulesRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        Peers.Answer(
            Task.FromResult(new ComplaintRulesReply { SupervisorContact = "示例：0812-0000009" })
        );

    public override AsyncUnaryCall<PaperActsReply> PaperActsAsync(
        PaperActsRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        Peers.Answer(
            Away
                ? Task.FromException<PaperActsReply>(new RefusedException(Refusals.CannotVerifyNow))
                : Task.FromResult(new PaperActsReply { Acts = { Acts } })
        );
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
