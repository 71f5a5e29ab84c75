using Google.Protobuf;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Review.Award.Approval.Rules;
using QualityAward.Review.Award.Deliberation.Rules;
using QualityAward.Review.Award.Lists.Rules;
using QualityAward.Review.RuleSets.Facts;

namespace QualityAward.Review.Award.Lists;

/// <summary>The 拟获奖建议名单 of an edition, from the experts' recommendation to 市政府's decision (articles 18, 19).</summary>
public sealed class AwardList : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private AwardList() { } // EF Core

    /// <summary>Edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>Where it stands.</summary>
    public AwardListState State { get; private set; }

    /// <summary>Since when it lies before 领导小组.</summary>
    public DateOnly? RecommendedOn { get; private init; }

    /// <summary>综合评审报告.</summary>
    public string Report { get; private init; } = "";

    /// <summary>The stamped report, if there is one.</summary>
    public PaperDocument? ReportDocument { get; private init; }

    /// <summary>Salt of the commitment to the recommended names in the transparency log.</summary>
    public byte[] Salt { get; private init; } = [];

    /// <summary>The entries; only their states change.</summary>
    public IReadOnlyList<AwardEntry> Entries { get; private set; } = [];

    /// <summary>The public notice.</summary>
    public Guid? NoticeId { get; private set; }

    /// <summary>Its 发文字号.</summary>
    public string? NoticeNumber { get; private set; }

    /// <summary>Its first day.</summary>
    public DateOnly? AnnouncedOn { get; private set; }

    /// <summary>报请审定的请示.</summary>
    public PaperDocument? Submission { get; private set; }

    /// <summary>市政府's decision.</summary>
    public PaperDocument? Decision { get; private set; }

    /// <summary>Day of the decision.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>Reward for each, yuan, where the decision names one.</summary>
    public long? RewardYuan { get; private set; }

    /// <summary>The 代录 that brought the decision in, where 市政府 decided on paper.</summary>
    public Guid? DecisionRegistration { get; private set; }

    /// <summary>The awarded, in the order of the decision.</summary>
    public IReadOnlyList<Guid> Awarded { get; private set; } = [];

    /// <summary>What other services answered before each step, and when.</summary>
    public IReadOnlyList<AskedAnswer> Answers { get; private set; } = [];

    /// <summary>Those who may still be awarded.</summary>
    public IEnumerable<AwardEntry> Standing =>
        Entries.Where(e => e.State is EntryState.Recommended or EntryState.Approved);

    /// <summary>Makes the list from those that the experts recommend.</summary>
    /// <exception cref="RefusedException"><c>over-quota</c> or <c>below-floor</c>.</exception>
    public static AwardList Recommend(
        Guid editionId,
        string report,
        IReadOnlyList<AwardEntry> entries,
        RuleFacts rules,
        Func<CandidateKind, int> quota,
        DateOnly today,
        PaperDocument? document = null
    )
    {
        foreach (var kind in Enum.GetValues<CandidateKind>())
        {
            ListQuotaRule.Check(kind, entries.Count(e => e.Kind == kind), quota(kind));
        }

        foreach (var entry in entries)
        {
            FloorRule.Check(
                entry.CandidateId,
                entry.Name,
                entry.Composite,
                rules.Of(entry.Kind).Floor
            );
        }

        var names = Commitment.To(string.Join('\n', entries.Select(e => e.CandidateId)));
        var list = new AwardList
        {
            Id = Guid.NewGuid(),
            EditionId = editionId,
            RecommendedOn = today,
            Report = report,
            ReportDocument = document,
            Entries = entries,
            Salt = names.Salt,
        };
        list.NamesCommitment = names.Value;
        return list;
    }

    /// <summary>The commitment to the recommended names.</summary>
    public string NamesCommitment { get; private set; } = "";

    /// <summary>Says of a step what others have to know: events, messages, entries of the log.</summary>
    public void Tell(params IEnumerable<IMessage> messages)
    {
        foreach (var message in messages)
        {
            Raise(message);
        }
    }

    /// <summary>Keeps what another service answered, beside the step that rests on it.</summary>
    public void Note(AskedAnswer answer) => Answers = [.. Answers, answer];

    /// <summary>第九条、第十条：strikes whoever no longer fulfils the conditions.</summary>
    public void StrikeIneligible(IReadOnlyDictionary<Guid, string> reasons) =>
        Entries = [
            .. Entries.Select(e =>
                e.State is EntryState.Approved && reasons.TryGetValue(e.CandidateId, out var why)
                    ? e with
                    {
                        State = EntryState.Struck,
                        Reason = why,
                        StruckBy = StruckBy.Condition,
                    }
                    : e
            ),
        ];

    /// <summary>审议 approved it; those struck stay on it with their reasons.</summary>
    /// <exception cref="RefusedException">Wrong state, a name not on it, or a reason missing.</exception>
    public void Approve(IReadOnlyCollection<Guid> struck, IReadOnlyList<StrikeReason> reasons)
    {
        Require(AwardListStep.Deliberate);
        NameOnListRule.Check(Entries.Select(e => e.CandidateId), struck);
        StrikeReasonRule.Check(struck, reasons);
        Entries =
        [
            .. Entries.Select(e =>
                struck.Contains(e.CandidateId)
                    ? e with
                    {
                        State = EntryState.Struck,
                        Reason = reasons.First(r => r.CandidateId == e.CandidateId).Reason,
                        StruckBy = StruckBy.Deliberation,
                    }
                    : e with
                    {
                        State = EntryState.Approved,
                    }
            ),
        ];
        State = AwardListState.Approved;
    }

    /// <summary>审议 sent the whole list back; the experts make a new one.</summary>
    public void SendBack()
    {
        Require(AwardListStep.Deliberate);
        State = AwardListState.SentBack;
    }

    /// <summary>Goes before the public.</summary>
    public void Announce(Guid noticeId, string documentNumber, DateOnly today)
    {
        Require(AwardListStep.Announce);
        if (!DocumentNumber.IsValid(documentNumber))
        {
            throw new RefusedException(DocumentNumber.Malformed("documentNumber", documentNumber));
        }

        (NoticeId, NoticeNumber, AnnouncedOn) = (noticeId, documentNumber, today);
        State = AwardListState.Announced;
    }

    /// <summary>报请审定, without those against whom an objection was upheld.</summary>
    public void Submit(PaperDocument document, IReadOnlyCollection<Guid> upheld, DateOnly today)
    {
        Require(AwardListStep.Submit);
        StampedPaperRule.Check(document, PaperNeeds.Stamped("报请审定的请示", 19), today);
        Entries =
        [
            .. Entries.Select(e =>
                e.State is EntryState.Approved && upheld.Contains(e.CandidateId)
                    ? e with
                    {
                        State = EntryState.Struck,
                        Reason = "公示期间异议成立",
                        StruckBy = StruckBy.Objection,
                    }
                    : e
            ),
        ];
        Submission = document;
        State = AwardListState.Submitted;
    }

    /// <summary>Those whom a decision names, of the submitted list.</summary>
    /// <exception cref="RefusedException"><c>award-list-state</c> or <c>not-on-announced-list</c>.</exception>
    public IReadOnlyList<AwardEntry> Named(IReadOnlyList<Guid> awarded)
    {
        Require(AwardListStep.Decide);
        var passed = Entries.Where(e => e.State is EntryState.Approved).ToList();
        AnnouncedListRule.Check(passed.Select(e => e.CandidateId), awarded);
        return [.. passed.Where(e => awarded.Contains(e.CandidateId))];
    }

    /// <summary>市政府 has decided.</summary>
    /// <exception cref="RefusedException"><c>not-on-announced-list</c>, or the paper is incomplete.</exception>
    public void Decide(
        PaperDocument document,
        IReadOnlyList<Guid> awarded,
        DateOnly today,
        DateOnly? decidedOn = null,
        long? rewardYuan = null,
        Guid? registration = null
    )
    {
        _ = Named(awarded);
        StampedPaperRule.Check(document, PaperNeeds.Stamped("市政府的表扬决定", 19), today);
        var day = decidedOn ?? document.Date;
        DecisionDayRule.Check(day, Submission!.Date, today);
        DecisionDayRule.CheckDocument(document.Date, day);
        Entries = [.. Entries.Select(e => Decided(e, awarded))];
        (Decision, Awarded, DecidedOn) = (document, awarded, day);
        (RewardYuan, DecisionRegistration) = (rewardYuan, registration);
        State = AwardListState.Decided;
    }

    private static AwardEntry Decided(AwardEntry entry, IReadOnlyList<Guid> awarded) =>
        entry.State is not EntryState.Approved ? entry
        : awarded.Contains(entry.CandidateId) ? entry with { State = EntryState.Awarded }
        : entry with { State = EntryState.NotAwarded };

    // The list stands where the step begins.
    private void Require(AwardListStep step)
    {
        if (State != AwardListTable.From(step))
        {
            throw AwardListRefusals.WrongState(this, step);
        }
    }
}
