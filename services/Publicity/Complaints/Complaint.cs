using QualityAward.Common;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Publicity.Complaints;

/// <summary>
/// A complaint about 受理 or 评审 (article 21). Whatever somebody wrote is sealed; who the complainant is stands nowhere
/// unless it was said.
/// </summary>
internal sealed class Complaint : AggregateRoot
{
    private const string DeskLink = "/workbench/complaints";
    private readonly List<ComplaintStep> steps = [];
    private readonly List<ComplaintMessage> messages = [];

    private Complaint() { } // EF Core

    /// <summary>Hash of the receipt; null for one that came on paper, until a receipt is handed out.</summary>
    public byte[]? ReceiptHash { get; private set; }

    /// <summary>As filed, sealed.</summary>
    public byte[] Content { get; private init; } = [];

    /// <summary>Where it stands.</summary>
    public ComplaintState State { get; private set; }

    /// <summary>It is about a supervisor: 领导小组 handles it, and no supervisor sees it.</summary>
    public bool AboutSupervisor { get; private init; }

    /// <summary>Account ids of those it is about: for them it does not exist.</summary>
    public string[] WalledOff { get; private init; } = [];

    /// <summary>All files of it.</summary>
    public Guid[] FileIds { get; private set; } = [];

    /// <summary>What the log's batch holds of its filing.</summary>
    public string Commitment { get; private init; } = "";

    /// <summary>The edition by whose rules it is handled; null where none had been called.</summary>
    public Guid? EditionId { get; private init; }

    /// <summary>The rules by which its limits run, as Review told them last.</summary>
    public ComplaintRules? Rules { get; set; }

    /// <summary>The 代录 through which it came.</summary>
    public Guid? RegistrationId { get; private init; }

    /// <summary>Award time.</summary>
    public DateTimeOffset FiledAt { get; private init; }

    /// <summary>The day from which the next step's limit runs.</summary>
    public DateOnly LimitFrom { get; private set; }

    /// <summary>By when the next step is due; null at the end, or while the calendar does not reach so far.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>属实 or not, once decided.</summary>
    public bool? Substantiated { get; private set; }

    /// <summary>Candidates held back; empty without 暂缓.</summary>
    public Guid[] SuspendedCandidates { get; private set; } = [];

    /// <summary>Since when 暂缓 is marked.</summary>
    public DateOnly? SuspendedOn { get; private set; }

    /// <summary>By when 暂缓 is to be ended.</summary>
    public DateOnly? SuspensionDueOn { get; set; }

    /// <summary>The history.</summary>
    public IReadOnlyList<ComplaintStep> Steps => steps;

    /// <summary>What was said to each other.</summary>
    public IReadOnlyList<ComplaintMessage> Messages => messages;

    /// <summary>The role that handles it.</summary>
    public string HandledBy => AboutSupervisor ? Roles.LeadingGroup : Roles.Supervisor;

    /// <summary>Takes a complaint in.</summary>
    public static Complaint File(NewComplaint filing, DateTimeOffset at)
    {
        var complaint = new Complaint
        {
            Id = filing.Id,
            ReceiptHash = filing.Receipt is null ? null : Receipt.Hash(filing.Receipt),
            Content = filing.Content,
            State = ComplaintState.Filed,
            AboutSupervisor = filing.AboutSupervisor,
            WalledOff = filing.WalledOff,
            FileIds = filing.FileIds,
            Commitment = filing.Commitment,
            RegistrationId = filing.RegistrationId,
            EditionId = filing.EditionId,
            FiledAt = at,
            LimitFrom = DayOf(at),
        };
        complaint.steps.Add(new(ComplaintVerb.File, at, null, null, null));
        complaint.Tell(
            "complaint-filed",
            "收到新的投诉举报",
            "有新的投诉举报待受理，请登录系统在投诉举报页面查看并按时限办理。",
            at
        );
        return complaint;
    }

    /// <summary>Does an act of the desk.</summary>
    /// <param name="verb">Which.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">Award time.</param>
    /// <param name="note">What is to be kept of it, sealed.</param>
    /// <exception cref="RefusedException">409: not in this state.</exception>
    public void Do(ComplaintVerb verb, AwardUser by, DateTimeOffset at, byte[] note)
    {
        var next = ComplaintStates.Require(State, verb);
        if (next != State)
        {
            (State, LimitFrom, DueOn) = (next, DayOf(at), null);
        }

        steps.Add(new(verb, at, by.Subject, by.Name, note));
    }

    /// <summary>What the finding was.</summary>
    public void Conclude(bool substantiated)
    {
        Substantiated = substantiated;
        if (!substantiated)
        {
            Release();
        }
    }

    /// <summary>第十九条: holds candidates back, in addition to those held back already.</summary>
    public void Suspend(IEnumerable<Guid> candidates, DateOnly on)
    {
        SuspendedCandidates = [.. SuspendedCandidates.Union(candidates)];
        SuspendedOn ??= on;
    }

    /// <summary>Ends 暂缓.</summary>
    /// <exception cref="RefusedException">409: there is none.</exception>
    public void Lift()
    {
        if (SuspendedOn is null)
        {
            throw new RefusedException(ComplaintRefusals.NotSuspended);
        }

        Release();
    }

    /// <summary>The desk asks or replies.</summary>
    public void Say(byte[] text, DateTimeOffset at) =>
        messages.Add(new(ComplaintParty.Desk, at, text));

    /// <summary>The complainant adds or answers.</summary>
    public void Hear(byte[] text, IReadOnlyCollection<Guid> files, DateTimeOffset at)
    {
        messages.Add(new(ComplaintParty.Complainant, at, text));
        FileIds = [.. FileIds, .. files];
        Tell(
            "complaint-message",
            "投诉人有新的补充",
            "投诉人作了补充或者回复，请登录系统在投诉举报页面查看。",
            at
        );
    }

    /// <summary>The paper of an act belongs to the complaint, and is read by whoever handles it.</summary>
    public void Attach(Guid scan) => FileIds = [.. FileIds.Append(scan).Distinct()];

    /// <summary>Hands a receipt out for a complaint that came on paper; an earlier one stops working.</summary>
    public void HandOut(string receipt) => ReceiptHash = Receipt.Hash(receipt);

    private void Release() =>
        (SuspendedCandidates, SuspendedOn, SuspensionDueOn) = ([], null, null);

    // Never a word of the complaint itself.
    private void Tell(string kind, string title, string body, DateTimeOffset at)
    {
        if (Handlers() is { } handlers)
        {
            Raise(Inform.Message(kind, title, body, DeskLink, 21, at, handlers));
        }
    }

    private Address? Handlers() =>
        (AboutSupervisor, WalledOff) switch
        {
            (false, _) => Inform.Everyone(UnitKinds.SupervisionGroup, Roles.Supervisor),
            (true, []) => Inform.Everyone(UnitKinds.LeadingGroup, Roles.LeadingGroup),
            (true, [var one]) => Inform.Others(UnitKinds.LeadingGroup, Roles.LeadingGroup, one),
            // A message can leave out one person only: rather none than one to the wrong person.
            _ => null,
        };

    private static DateOnly DayOf(DateTimeOffset at) =>
        DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime);
}

/// <summary>What the desk did.</summary>
internal sealed record ComplaintStep(
    ComplaintVerb Verb,
    DateTimeOffset At,
    string? BySubject,
    string? ByName,
    byte[]? Note
);

/// <summary>What was said.</summary>
internal sealed record ComplaintMessage(ComplaintParty From, DateTimeOffset At, byte[] Content);

/// <summary>A complaint to be taken in.</summary>
internal sealed record NewComplaint(
    Guid Id,
    string? Receipt,
    byte[] Content,
    bool AboutSupervisor,
    string[] WalledOff,
    Guid[] FileIds,
    string Commitment,
    Guid? RegistrationId,
    Guid? EditionId
);
