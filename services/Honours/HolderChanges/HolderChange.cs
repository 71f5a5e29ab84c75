using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.HolderChanges;

/// <summary>第二十条: a new name or a merger of a holder, recorded by one clerk and checked by another; the register shows it from then on.</summary>
public sealed class HolderChange : AggregateRoot, INamesFiles
{
    private HolderChange() { } // EF Core

    Guid INamesFiles.NamedBy => Id;

    /// <summary>The award that was named; the change is about all that the holder has.</summary>
    public Guid HonourId { get; private init; }

    /// <summary>Organisation or individual.</summary>
    public CandidateKind HolderKind { get; private init; }

    /// <summary>Key of the holder; null where an early winner has no code.</summary>
    public string? SubjectKey { get; private init; }

    /// <summary>The holder's name before.</summary>
    public string Holder { get; private init; } = "";

    /// <summary>What became of the holder.</summary>
    public HolderChangeKind Kind { get; private init; }

    /// <summary>The name after.</summary>
    public string NewName { get; private init; } = "";

    /// <summary>The day from which it holds.</summary>
    public DateOnly ChangedOn { get; private init; }

    /// <summary>Whether the award goes on to be held.</summary>
    public bool Continues { get; private init; }

    /// <summary>Mergers: 统一社会信用代码 of the organisation that there is afterwards.</summary>
    public string? SuccessorCode { get; private init; }

    /// <summary>Its key.</summary>
    public string? SuccessorKey { get; private init; }

    /// <summary>How it is known, and what follows.</summary>
    public string Reason { get; private init; } = "";

    /// <summary>The paper.</summary>
    public PaperDocument Document { get; private init; } = null!;

    /// <summary>Where it stands.</summary>
    public HolderChangeState State { get; private set; }

    /// <summary>Account id of who recorded it.</summary>
    public string ProposedBy { get; private init; } = "";

    /// <summary>Name of who recorded it.</summary>
    public string ProposedByName { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>What was done since, the oldest first.</summary>
    public IReadOnlyList<HolderChangeEntry> Steps { get; private set; } = [];

    /// <summary>Whom a second person has to be another than.</summary>
    public string FirstPerson =>
        State is HolderChangeState.AnnulmentProposed ? Steps[^1].By : ProposedBy;

    /// <summary>Records it; without effect until somebody else has checked it.</summary>
    /// <param name="request">What was typed, checked.</param>
    /// <param name="honour">The award that was named.</param>
    /// <param name="successorKey">Mergers: key of the organisation that there is afterwards.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">Award time.</param>
    public static HolderChange Propose(
        ProposeHolderChangeRequest request,
        Honour honour,
        string? successorKey,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var isMerger = request.Kind is HolderChangeKind.Merged;
        var change = new HolderChange
        {
            Id = Guid.NewGuid(),
            HonourId = honour.Id,
            HolderKind = honour.Kind,
            SubjectKey = honour.HolderKey,
            Holder = honour.Name,
            Kind = request.Kind,
            NewName = request.NewName,
            ChangedOn = request.ChangedOn,
            Continues = !isMerger || request.Continues,
            SuccessorCode = isMerger ? request.SuccessorCode : null,
            SuccessorKey = successorKey,
            Reason = request.Reason,
            Document = request.Document,
            ProposedBy = by.Subject,
            ProposedByName = by.Name,
            ProposedAt = now,
        };
        change.AskOthers(
            "holder-change-proposed",
            "有获奖者更名、合并登记待核对",
            "有一条获奖者更名、合并的登记待核对。请另一名工作人员对照文件核对，核对后荣誉名录和证书查验列明。",
            by,
            now
        );
        return change;
    }

    /// <summary>A second person has checked it.</summary>
    /// <exception cref="RefusedException">The same person.</exception>
    public void Confirm(AwardUser by, DateTimeOffset now)
    {
        SecondPersonRule.Check(FirstPerson, by.Subject);
        Step(HolderChangeStep.Confirm, null, by, now);
        TellProposer("holder-change-confirmed", "获奖者更名、合并的登记已核对生效", now);
    }

    /// <summary>A second person sends it back.</summary>
    /// <exception cref="RefusedException">The same person.</exception>
    public void Reject(string reason, AwardUser by, DateTimeOffset now)
    {
        SecondPersonRule.Check(FirstPerson, by.Subject);
        Step(HolderChangeStep.Reject, reason, by, now);
        TellProposer("holder-change-rejected", "获奖者更名、合并的登记已退回", now);
    }

    /// <summary>Somebody finds that it was recorded wrongly; without effect until somebody else agrees.</summary>
    public void Annul(string reason, AwardUser by, DateTimeOffset now)
    {
        Step(HolderChangeStep.Annul, reason, by, now);
        AskOthers(
            "holder-change-annulment-proposed",
            "有获奖者更名、合并登记的更正待核对",
            "有一条获奖者更名、合并的登记被提出有误。请另一名工作人员核对，核对后荣誉名录恢复为登记之前的名称。",
            by,
            now
        );
    }

    /// <summary>A second person agrees that it was recorded wrongly.</summary>
    /// <exception cref="RefusedException">The same person.</exception>
    public void ConfirmAnnulment(AwardUser by, DateTimeOffset now)
    {
        SecondPersonRule.Check(FirstPerson, by.Subject);
        Step(HolderChangeStep.ConfirmAnnulment, null, by, now);
        TellProposer("holder-change-annulment-confirmed", "获奖者更名、合并的登记已更正", now);
    }

    /// <summary>A second person does not agree.</summary>
    /// <exception cref="RefusedException">The same person.</exception>
    public void RejectAnnulment(string reason, AwardUser by, DateTimeOffset now)
    {
        SecondPersonRule.Check(FirstPerson, by.Subject);
        Step(HolderChangeStep.RejectAnnulment, reason, by, now);
    }

    /// <summary>What the register shows. The paper of a person is not published.</summary>
    public HolderNameChange ToNameChange() =>
        new(
            Id,
            Kind,
            Holder,
            NewName,
            ChangedOn,
            Continues,
            HolderKind is CandidateKind.Organisation ? Document.DocumentNumber : null,
            Continues ? SuccessorKey : null
        );

    private void Step(HolderChangeStep step, string? reason, AwardUser by, DateTimeOffset now)
    {
        State =
            HolderChangeTable.Next(State, step)
            ?? throw new InvalidOperationException(
                $"{step} in {State}: the desk has to refuse it."
            );
        Steps = [.. Steps, new(step, now, by.Subject, by.Name, reason)];
    }

    // 第二十二条: the whole office gets it, also whoever must stay out of the case: it says nothing of it.
    private void AskOthers(
        string kind,
        string title,
        string body,
        AwardUser by,
        DateTimeOffset now
    ) =>
        Raise(
            Inform.Message(
                kind,
                title,
                body,
                "/honours/holder-changes",
                20,
                now,
                Inform.Others(UnitCodes.CityOffice, Roles.Office, by.Subject)
            )
        );

    private void TellProposer(string kind, string title, DateTimeOffset now) =>
        Raise(
            Inform.Message(
                kind,
                title,
                "您登记的获奖者更名、合并已由另一名工作人员核对，结果和理由见该事项。",
                $"/honours/holder-changes/{Id}",
                20,
                now,
                Inform.Person(UnitCodes.CityOffice, Roles.Office, ProposedBy)
            )
        );
}

/// <summary>A step in the recording of a change.</summary>
/// <param name="Step">What was done.</param>
/// <param name="At">Award time.</param>
/// <param name="By">Account id of who did it.</param>
/// <param name="ByName">Name of who did it.</param>
/// <param name="Reason">Why; null where none is asked for.</param>
public sealed record HolderChangeEntry(
    HolderChangeStep Step,
    DateTimeOffset At,
    string By,
    string ByName,
    string? Reason
);
