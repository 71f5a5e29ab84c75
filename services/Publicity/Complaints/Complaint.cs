using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Publicity.Complaints.Rules;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints;

/// <summary>
/// A complaint about 受理 or 评审 (article 21). Whatever somebody wrote is sealed; who the complainant is stands nowhere
/// unless it was said.
/// </summary>
internal sealed class Complaint : AggregateRoot
{
    private const string DeskLink = "/workbench/complaints";
    private readonly List<ComplaintStep> _steps = [];
    private readonly List<ComplaintMessage> _messages = [];

    private Complaint() { } // EF Core

    /// <summary>Hash of the receipt; null for one that came on paper, until a receipt is handed out.</summary>
    public byte[]? ReceiptHash { get; private set; }

    /// <summary>As filed, sealed.</summary>
    public byte[] Content { get; private init; } = [];

    /// <summary>Where it stands.</summary>
    public ComplaintState State { get; private set; }

    /// <summary>It is about a supervisor: 领导小组 handles it, and no supervisor sees it.</summary>
    public bool AboutSupervisor { get; private set; }

    /// <summary>Account ids of those it is about: for them it does not exist.</summary>
    public string[] WalledOff { get; private set; } = [];

    /// <summary>Of those it may be about, by how it reads: for them it does not exist either, until somebody has looked.</summary>
    public string[] Likely { get; private set; } = [];

    /// <summary>A supervisor may be meant: until 领导小组 has looked, no supervisor sees it.</summary>
    public bool Held { get; private set; }

    /// <summary>All files of it.</summary>
    public Guid[] FileIds { get; private set; } = [];

    /// <summary>What the log's batch holds of its filing.</summary>
    public string Commitment { get; private init; } = "";

    /// <summary>The edition by whose rules it is handled; null where none had been called.</summary>
    public Guid? EditionId { get; private init; }

    /// <summary>The candidate that it names: who must stay out of that case does not read it (article 22).</summary>
    public Guid? CandidateId { get; private init; }

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
    public IReadOnlyList<ComplaintStep> Steps => _steps;

    /// <summary>What was said to each other.</summary>
    public IReadOnlyList<ComplaintMessage> Messages => _messages;

    /// <summary>The role that handles it.</summary>
    public string HandledBy => AboutSupervisor || Held ? Roles.LeadingGroup : Roles.Supervisor;

    /// <summary>Takes a complaint in.</summary>
    public static Complaint File(NewComplaint filing, Handlers handlers, DateTimeOffset at)
    {
        var complaint = new Complaint
        {
            Id = filing.Id,
            ReceiptHash = filing.Receipt is null ? null : Receipt.Hash(filing.Receipt),
            Content = filing.Content,
            State = ComplaintState.Filed,
            AboutSupervisor = filing.Wall.AboutSupervisor,
            WalledOff = filing.Wall.WalledOff,
            Likely = filing.Wall.Likely,
            Held = filing.Wall.Held,
            FileIds = filing.FileIds,
            Commitment = filing.Commitment,
            RegistrationId = filing.RegistrationId,
            EditionId = filing.EditionId,
            CandidateId = filing.CandidateId,
            FiledAt = at,
            LimitFrom = DayOf(at),
        };
        complaint._steps.Add(new(ComplaintVerb.File, at, null, null, null));
        complaint.TellOfFiling(handlers, at);
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

        _steps.Add(new(verb, at, by.Subject, by.Name, note));
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
    public void Release() => (SuspendedCandidates, SuspendedOn, SuspensionDueOn) = ([], null, null);

    /// <summary>The desk asks or replies.</summary>
    public void Say(byte[] text, DateTimeOffset at) =>
        _messages.Add(new(ComplaintParty.Desk, at, text));

    /// <summary>The complainant adds or answers; whom that names is kept out before it can be read.</summary>
    public void Hear(
        byte[] text,
        IReadOnlyCollection<Guid> files,
        ComplaintWall wall,
        Handlers handlers,
        DateTimeOffset at
    )
    {
        _messages.Add(new(ComplaintParty.Complainant, at, text));
        FileIds = [.. FileIds, .. files];
        Likely = [.. Likely.Union(wall.Likely).Except(WalledOff)];
        Held |= wall.Held && !AboutSupervisor;
        Tell(
            handlers,
            "complaint-message",
            "投诉人有新的补充",
            "投诉人作了补充或者回复，请登录系统在投诉举报页面查看。",
            at
        );
    }

    /// <summary>甄别: 领导小组 has looked who is meant; whoever else was likely is kept out no longer.</summary>
    /// <param name="aboutSupervisor">领导小组 goes on handling it.</param>
    /// <param name="meant">Account ids of those who are meant.</param>
    /// <param name="handlers">Who is told that it is theirs now.</param>
    /// <param name="at">Award time.</param>
    /// <exception cref="RefusedException">400: somebody who is not among those likely.</exception>
    public void LookedAt(
        bool aboutSupervisor,
        IReadOnlyCollection<string> meant,
        Handlers handlers,
        DateTimeOffset at
    )
    {
        if (meant.Except(Likely).Any())
        {
            throw new RefusedException(Refusals.Malformed("被反映人应当从可能涉及的人员中选择。"));
        }

        var held = Held;
        WalledOff = [.. WalledOff.Union(meant)];
        // What the complainant chose stands.
        (AboutSupervisor, Held, Likely) = (AboutSupervisor || aboutSupervisor, false, []);
        if (held)
        {
            TellOfFiling(handlers, at);
        }
    }

    /// <summary>The paper of an act belongs to the complaint, and is read by whoever handles it.</summary>
    public void Attach(Guid scan) => FileIds = [.. FileIds.Append(scan).Distinct()];

    /// <summary>Hands a receipt out for a complaint that came on paper; an earlier one stops working.</summary>
    public void HandOut(string receipt) => ReceiptHash = Receipt.Hash(receipt);

    private void TellOfFiling(Handlers handlers, DateTimeOffset at) =>
        Tell(
            handlers,
            "complaint-filed",
            "收到新的投诉举报",
            Held
                ? "有新的投诉举报可能反映评审监督组成员，请登录系统在投诉举报页面甄别所反映的人员，甄别前评审监督组看不到此件。"
                : "有新的投诉举报待受理，请登录系统在投诉举报页面查看并按时限办理。",
            at
        );

    // Never a word of the complaint itself, and never to those from whom it is kept.
    private void Tell(Handlers handlers, string kind, string title, string body, DateTimeOffset at)
    {
        if (handlers.But(HandledBy, [.. WalledOff.Union(Likely)]) is { Count: > 0 } to)
        {
            Raise(Inform.Message(kind, title, body, DeskLink, 21, at, to));
        }
    }

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
    ComplaintWall Wall,
    Guid[] FileIds,
    string Commitment,
    Guid? RegistrationId,
    Guid? EditionId,
    Guid? CandidateId
);
