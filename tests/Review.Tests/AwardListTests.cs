using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.RuleSets.Facts;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>The state table of a recommended list, pair by pair, and what its steps do to the names on it.</summary>
public sealed class AwardListTests
{
    private static readonly Guid A = Guid.NewGuid();
    private static readonly Guid B = Guid.NewGuid();
    private static readonly DateOnly Today = new(2023, 11, 1);
    private static readonly PaperDocument Paper = new("攀府函〔2023〕9号", Today, Guid.NewGuid());
    private static readonly KindRules Rules = new(
        new("c", 1000, []),
        new Dictionary<ReviewStage, int>(),
        600
    );

    private static readonly (string Verb, AwardListState From, AwardListState To)[] Lawful =
    [
        ("approve", AwardListState.Recommended, AwardListState.Approved),
        ("send-back", AwardListState.Recommended, AwardListState.SentBack),
        ("announce", AwardListState.Approved, AwardListState.Announced),
        ("submit", AwardListState.Announced, AwardListState.Submitted),
        ("decide", AwardListState.Submitted, AwardListState.Decided),
    ];

    [Fact]
    [Article(18)]
    [Article(19)]
    public void Each_verb_in_each_state()
    {
        foreach (var from in Enum.GetValues<AwardListState>())
        {
            foreach (var verb in Lawful.Select(l => l.Verb))
            {
                var list = In(from);
                var code = Refused.CodeOf(() => Do(list, verb));
                var step = Lawful.SingleOrDefault(l => l.Verb == verb && l.From == from);
                Assert.Equal(step.Verb is null ? "award-list-state" : null, code);
                Assert.Equal(step.Verb is null ? from : step.To, list.State);
            }
        }
    }

    [Fact]
    [Article(4)]
    public void A_list_over_quota_is_not_made() =>
        Assert.Equal("over-quota", Refused.CodeOf(() => Make(quota: 1)));

    [Fact]
    [Article(18)]
    public void A_list_is_not_deliberated_before_it_was_there()
    {
        var list = Make();
        Assert.Equal("meeting-too-early", Refused.CodeOf(() => Open(Today.AddDays(-1), Today)));
        Assert.Equal("meeting-in-future", Refused.CodeOf(() => Open(Today.AddDays(1), Today)));
        Assert.Null(Refused.CodeOf(() => Open(Today, Today.AddDays(7))));

        void Open(DateOnly heldOn, DateOnly today) =>
            Meeting.Open(list, heldOn, [new("one", "示例成员")], 1, today);
    }

    [Fact]
    [Article(19)]
    public void Whoever_an_objection_was_upheld_against_cannot_be_awarded()
    {
        var list = In(AwardListState.Announced);
        list.Submit(Paper, [B], Today);
        Assert.Equal(
            "not-on-announced-list",
            Refused.CodeOf(() => list.Decide(Paper, [A, B], Today))
        );
        list.Decide(Paper, [A], Today);
        Assert.Equal([EntryState.Awarded, EntryState.Struck], list.Entries.Select(e => e.State));
    }

    [Fact]
    [Article(3)]
    public void The_decision_may_name_nobody()
    {
        var list = In(AwardListState.Submitted);
        list.Decide(Paper, [], Today);
        Assert.All(list.Entries, e => Assert.Equal(EntryState.NotAwarded, e.State));
    }

    private static AwardList Make(int quota = 3) =>
        AwardList.Recommend(
            Guid.NewGuid(),
            "示例",
            [
                new(A, "示例甲", CandidateKind.Organisation, 700, 1, null),
                new(B, "示例乙", CandidateKind.Organisation, 600, 2, null),
            ],
            new(Rules, Rules, 1, 50, []),
            _ => quota,
            Today
        );

    private static AwardList In(AwardListState state)
    {
        var list = Make();
        if (state is AwardListState.SentBack)
        {
            Do(list, "send-back");
            return list;
        }

        foreach (var step in Lawful.Where(l => l.Verb is not "send-back"))
        {
            if (list.State == state)
            {
                break;
            }

            Do(list, step.Verb);
        }

        return list;
    }

    private static void Do(AwardList list, string verb)
    {
        switch (verb)
        {
            case "approve":
                list.Approve([], []);
                break;
            case "send-back":
                list.SendBack();
                break;
            case "announce":
                list.Announce(Guid.NewGuid(), "攀质强办〔2023〕8号", Today);
                break;
            case "submit":
                list.Submit(Paper, [], Today);
                break;
            default:
                list.Decide(Paper, [A], Today);
                break;
        }
    }
}
