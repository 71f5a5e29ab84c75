using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Facts;
using QualityAward.Review.Scoring;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

public sealed class ConsensusTests
{
    private static readonly CatalogueFacts Catalogue = new("c", 100, [new("1", "一", 100)]);
    private static readonly ItemScore[] Sixty = [new("1", 60, null)];
    private static readonly Guid Candidate = Guid.NewGuid();
    private static readonly string[] Panel = ["lead", "member"];
    private static readonly DateTimeOffset Now = new(2023, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    [Article(15)]
    public void The_panel_scores_alone_before_it_meets() =>
        Assert.Equal("sheets-missing", Refused.CodeOf(() => Open("lead")));

    [Fact]
    [Article(25)]
    public void A_disqualified_expert_s_sheet_does_not_open_the_room()
    {
        var flagged = Sheet("member");
        flagged.Flag();
        Assert.Equal(
            "sheets-missing",
            Refused.CodeOf(() =>
                Consensus.Open(ReviewStage.Material, Candidate, Panel, [Sheet("lead"), flagged])
            )
        );
    }

    [Fact]
    [Article(15)]
    public void Agreed_is_what_everyone_confirmed_and_a_new_proposal_asks_everyone_again()
    {
        var room = Open("lead", "member");
        Assert.Equal("nothing-proposed", Refused.CodeOf(() => room.Confirm("member")));
        Assert.Equal(
            "not-panel-lead",
            Refused.CodeOf(() => room.Propose("member", Sixty, Catalogue))
        );
        room.Propose("lead", Sixty, Catalogue);
        Assert.False(room.Agreed);
        room.Propose("lead", [new("1", 65, null)], Catalogue);
        Assert.Equal("not-found", Refused.CodeOf(() => room.Confirm("stranger")));
        room.Confirm("member");
        Assert.True(room.Agreed);
        Assert.Equal(65, room.Total);
        Assert.Equal(
            "consensus-agreed",
            Refused.CodeOf(() => room.Propose("lead", Sixty, Catalogue))
        );
        Assert.Equal("consensus-agreed", Refused.CodeOf(() => room.Confirm("member")));
    }

    private static Consensus Open(params string[] submitted) =>
        Consensus.Open(ReviewStage.Material, Candidate, Panel, submitted.Select(Sheet));

    private static ScoreSheet Sheet(string expert)
    {
        var sheet = ScoreSheet.Begin(ReviewStage.Material, Candidate, expert, Catalogue);
        sheet.Save(new("c", Sixty, null, null), Catalogue);
        sheet.Submit(Catalogue, Now);
        return sheet;
    }
}
