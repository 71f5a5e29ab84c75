using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>
/// 第二十三条: the supervisors' recorded decision to tell an applicant, before 市政府 has decided, the names of those who opened
/// its secrets until then. One supervisor proposes, a second one decides.
/// </summary>
public sealed class ReaderNames : AggregateRoot
{
    private ReaderNames() { } // EF Core

    /// <summary>The application.</summary>
    public Guid ApplicationId { get; private init; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>Unit code of the applicant, who is told.</summary>
    public string ApplicantUnit { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public ReaderNamesState State { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>On which paper, if any.</summary>
    public PaperDocument? Document { get; private init; }

    /// <summary>Account id of who proposed it.</summary>
    public string ProposedBySubject { get; private init; } = "";

    /// <summary>Name of who proposed it.</summary>
    public string ProposedByName { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>Account id of the second supervisor.</summary>
    public string? SecondBySubject { get; private set; }

    /// <summary>Name of the second supervisor.</summary>
    public string? SecondByName { get; private set; }

    /// <summary>Award time; openings after it keep their letters.</summary>
    public DateTimeOffset? SecondAt { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string? DeclinedBecause { get; private set; }

    /// <summary>Proposes it.</summary>
    /// <exception cref="RefusedException"><c>reasons-missing</c>.</exception>
    public static ReaderNames Propose(
        Case.Application application,
        ProposeReaderNamesRequest request,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var proposal = new ReaderNames
        {
            Id = Guid.NewGuid(),
            ApplicationId = application.Id,
            EditionId = application.EditionId,
            ApplicantUnit = application.ApplicantUnit,
            Reason = Stated(request.Reason, "提前告知的理由"),
            Document = request.Document,
            ProposedBySubject = by.Subject,
            ProposedByName = by.Name,
            ProposedAt = now,
        };
        proposal.Record("reader-names-proposed", now, $"{by.Name}提出，待另一名监督人员决定");

        // Every supervisor of the group reads it, one of whom may have to stay out of the case: nobody is named.
        proposal.Raise(
            Inform.Message(
                "reader-names-to-decide",
                "有提前告知查阅人员姓名的事项待决定",
                "有监督人员提出将秘密材料查阅人员的姓名提前告知申报单位，请另一名监督人员核实并作出决定。",
                "/supervision/reader-names",
                23,
                now,
                Inform.Others(by.Unit, Roles.Supervisor, by.Subject)
            )
        );
        return proposal;
    }

    /// <summary>A second supervisor confirms: the applicant sees the names.</summary>
    /// <exception cref="RefusedException"><c>second-supervisor-needed</c>, <c>reader-names-settled</c>.</exception>
    public void Confirm(AwardUser by, DateTimeOffset now)
    {
        RequireSecond(ReaderNamesActs.Confirm, by);
        Settle(ReaderNamesState.Revealed, by, now);
        Record(
            "reader-names-revealed",
            now,
            $"{ProposedByName}提出，{by.Name}确认{(Document is { } paper ? $"，依据{paper.DocumentNumber ?? "无文号的文件"}" : "")}"
        );
        Raise(
            Inform.Message(
                "reader-names-revealed",
                "查阅人员姓名提前告知",
                $"评审监督组决定将{now.ToOffset(AwardClock.ShanghaiOffset):yyyy年M月d日}以前查阅贵单位秘密材料的人员姓名提前告知贵单位，请到该申报的查阅记录中查看。上述人员信息仅供维护自身合法权益使用。",
                $"/applications/{ApplicationId}",
                23,
                now,
                Inform.Everyone(ApplicantUnit, Roles.Applicant)
            )
        );
    }

    /// <summary>A second supervisor declines, with a reason; the applicant never heard of it.</summary>
    /// <exception cref="RefusedException"><c>second-supervisor-needed</c>, <c>reader-names-settled</c>, <c>reasons-missing</c>.</exception>
    public void Decline(string reason, AwardUser by, DateTimeOffset now)
    {
        RequireSecond(ReaderNamesActs.Decline, by);
        DeclinedBecause = Stated(reason, "不予提前告知的理由");
        Settle(ReaderNamesState.Declined, by, now);
        Record("reader-names-declined", now, $"{ProposedByName}提出，{by.Name}决定不予提前告知");
    }

    /// <summary>As REST shows it.</summary>
    public ReaderNamesView ToView(string candidate, AwardUser by) =>
        new(
            Id,
            EditionId,
            ApplicationId,
            candidate,
            State,
            Reason,
            Document,
            ProposedByName,
            ProposedAt,
            SecondByName,
            SecondAt,
            DeclinedBecause,
            State == ReaderNamesState.Proposed && by.Subject != ProposedBySubject
        )
        {
            Acts = ReaderNamesActs.OpenTo(by, this),
        };

    private void RequireSecond(Act<ReaderNames> act, AwardUser by)
    {
        act.Require(this);
        SecondSupervisorRule.Check(ProposedBySubject, by.Subject);
    }

    private void Settle(ReaderNamesState state, AwardUser by, DateTimeOffset now) =>
        (State, SecondBySubject, SecondByName, SecondAt) = (state, by.Subject, by.Name, now);

    private void Record(string kind, DateTimeOffset now, string detail) =>
        Raise(
            Leaf.InBatch(kind, 23, now, new { decision = Id })
                .About(EditionId, ApplicationId)
                .Telling(detail)
        );

    private static string Stated(string? text, string name) =>
        string.IsNullOrWhiteSpace(text)
            ? throw ReasonRule.Missing(
                $"未填写{name}",
                $"请填写{name}后再提交。",
                23,
                ("field", "reason")
            )
            : text.Trim();
}
