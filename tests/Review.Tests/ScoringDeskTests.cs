using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>What the desks of experts and office show of the stages.</summary>
public sealed partial class ScoringTests
{
    [Fact]
    [Article(15)]
    [Article(22)]
    public async Task The_office_sees_which_seals_the_log_holds_and_nothing_of_a_hidden_case()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        await OpenAsync(office, scene, "material");
        await app.AgreeAsync(scene.Firm, "material");
        await app.AgreeAsync(scene.Person, "material");
        var path = $"editions/{scene.Edition}/stages/material/seals";
        app.Log.Withheld = 1;
        var seals = (await office.GetReply(path)).As<List<SealView>>();
        app.Log.Withheld = 0;
        Assert.Equal(4, seals.Count);
        Assert.Single(seals, s => s.Index is null);
        Assert.All(seals, s => Assert.StartsWith("sha256:", s.Seal));

        await app.InScopeAsync<ReviewDb>(async db =>
        {
            var declared = db.Declarations.Single(d =>
                d.Subject == Scene.Office && d.CandidateId == scene.Firm
            );
            (declared.Relation, declared.Conflict) = (RelationKind.PriorEmployer, true);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var sheets = (await office.GetReply($"editions/{scene.Edition}/board")).As<BoardView>();
        var left = (await office.GetReply(path)).As<List<SealView>>();
        Assert.Equal(2, left.Count);
        Assert.Equal(sheets.Sheets.Select(s => s.Id).Order(), left.Select(s => s.SheetId).Order());
    }

    [Fact]
    [Article(15)]
    [Article(16)]
    public async Task An_expert_is_told_what_is_to_be_done_and_when()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        using var lead = app.Expert("lead");
        using var member = app.Expert("member");
        await OpenAsync(office, scene, "material");
        var task = await TaskAsync(lead, "material", scene.Firm);
        Assert.Equal(StageState.Open, task.StageState);
        Assert.Equal(new(2023, 9, 30), task.Due);
        Assert.True(task.Leads);
        Assert.Equal(ConsensusState.Waiting, task.Consensus);

        await ScoringApp.ScoreAsync(lead, "material", scene.Firm, 60);
        Assert.Equal(
            ConsensusState.Waiting,
            (await TaskAsync(lead, "material", scene.Firm)).Consensus
        );
        await ScoringApp.ScoreAsync(member, "material", scene.Firm, 65);
        Assert.Equal(
            ConsensusState.Ready,
            (await TaskAsync(lead, "material", scene.Firm)).Consensus
        );
        var room = $"consensus/material/{scene.Firm}";
        var proposed = await lead.SendAsync(
            HttpMethod.Put,
            room,
            new SaveConsensusRequest(ScoringApp.All(60))
        );
        Assert.Equal(2, proposed.As<ConsensusView>().Members.Count);
        Assert.True(proposed.As<ConsensusView>().ConfirmedByMe);
        Assert.Equal(
            ConsensusState.Confirmed,
            (await TaskAsync(lead, "material", scene.Firm)).Consensus
        );
        Assert.Equal(
            ConsensusState.Proposed,
            (await TaskAsync(member, "material", scene.Firm)).Consensus
        );
        await member.SendAsync(HttpMethod.Post, $"{room}/confirm", tag: proposed.Tag);
        Assert.Equal(
            ConsensusState.Agreed,
            (await TaskAsync(member, "material", scene.Firm)).Consensus
        );

        await app.AgreeAsync(scene.Person, "material");
        await CloseAsync(office, scene, "material", scene.Firm);
        await OpenAsync(office, scene, "site");
        await VisitAsync(office, scene.Firm);
        var visit = await TaskAsync(member, "site", scene.Firm);
        Assert.NotNull(visit.VisitOn);
        Assert.False(visit.Leads);
        var board = (
            await office.GetReply($"editions/{scene.Edition}/stages/site")
        ).As<StageView>();
        Assert.Equal(visit.VisitOn, Assert.Single(board.Candidates).Visit!.PlannedOn);
    }

    private static async Task<ScoringTask> TaskAsync(
        HttpClient expert,
        string stage,
        Guid candidate
    ) =>
        (await expert.GetReply($"sheets/mine?stage={stage}"))
            .As<List<ScoringTask>>()
            .Single(t => t.CandidateId == candidate);
}
