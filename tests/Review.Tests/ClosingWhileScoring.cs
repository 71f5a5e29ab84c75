using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Database;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>第十五条：a stage closes, or an expert is disqualified, while a sheet or a consensus is on its way.</summary>
public sealed class ClosingWhileScoring(ScoringApp app) : IClassFixture<ScoringApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [Article(15)]
    [InlineData("save")]
    [InlineData("submit")]
    [InlineData("propose")]
    [InlineData("confirm")]
    public async Task What_comes_while_the_stage_closes_comes_too_late(string act)
    {
        var scene = await OpenedAsync();
        using var lead = app.Expert("lead");
        using var member = app.Expert("member");
        var send = await PrepareAsync(act, scene, lead, member);
        var (waited, answer) = await MeanwhileAsync(
            ReviewLocks.Stages(scene.Edition),
            db =>
                db.Database.ExecuteSqlAsync(
                    $"UPDATE stage_lists SET state = 'Closed' WHERE edition_id = {scene.Edition}",
                    Cancel
                ),
            send
        );
        Assert.Equal("stage-closed", answer.Code);
        Assert.True(waited);
    }

    [Fact]
    [Article(15)]
    public async Task A_stage_does_not_close_before_what_is_on_its_way_has_arrived()
    {
        var scene = await OpenedAsync();
        using var office = app.As(Roles.Office);
        await app.AgreeAsync(scene.Firm, "material");
        await app.AgreeAsync(scene.Person, "material");
        var path = $"editions/{scene.Edition}/stages/material";
        var now = await office.GetReply(path);
        Task<Reply>? closing = null;
        await app.InScopeAsync<ReviewDb>(db =>
            db.InTransaction(
                async cancellationToken =>
                {
                    // What a sheet on its way holds.
                    await db.HoldAsync(ReviewLocks.Stages(scene.Edition), cancellationToken);
                    closing = office.SendAsync(
                        HttpMethod.Post,
                        $"{path}/close",
                        new CloseStageRequest("示例：阶段报告", null, [scene.Firm]),
                        now.Tag
                    );
                    Assert.True(await Waiting.ForLockAsync(db, closing));
                },
                Cancel
            )
        );
        Assert.Equal(StageState.Closed, (await closing!).As<StageView>().State);
    }

    [Fact]
    [Article(25)]
    public async Task A_sheet_of_an_expert_who_is_disqualified_meanwhile_is_not_taken()
    {
        var scene = await OpenedAsync();
        using var lead = app.Expert("lead");
        using var member = app.Expert("member");
        var send = await PrepareAsync("submit", scene, lead, member);
        var (_, answer) = await MeanwhileAsync(
            ReviewLocks.Panels(scene.Edition),
            db =>
                db.Database.ExecuteSqlAsync(
                    $"UPDATE appointments SET withdrawn_at = now() WHERE edition_id = {scene.Edition} AND subject = 'member'",
                    Cancel
                ),
            send
        );
        Assert.Equal("not-found", answer.Code);
    }

    private async Task<Scene> OpenedAsync()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        var opened = await office.SendAsync(
            HttpMethod.Post,
            $"editions/{scene.Edition}/stages/material/open"
        );
        Assert.Null(opened.Code);
        return scene;
    }

    private static async Task<Func<Task<Reply>>> PrepareAsync(
        string act,
        Scene scene,
        HttpClient lead,
        HttpClient member
    )
    {
        var sheet = $"sheets/material/{scene.Firm}";
        var room = $"consensus/material/{scene.Firm}";
        if (act is "save" or "submit")
        {
            var saved = await member.SendAsync(HttpMethod.Put, sheet, ScoringApp.Sheet(60));
            return act is "submit"
                ? () => member.SendAsync(HttpMethod.Post, $"{sheet}/submit", tag: saved.Tag)
                : () => member.SendAsync(HttpMethod.Put, sheet, ScoringApp.Sheet(65), saved.Tag);
        }

        await ScoringApp.ScoreAsync(lead, "material", scene.Firm, 60);
        await ScoringApp.ScoreAsync(member, "material", scene.Firm, 65);
        var scores = new SaveConsensusRequest(ScoringApp.All(60));
        if (act is "propose")
        {
            return () => lead.SendAsync(HttpMethod.Put, room, scores);
        }

        var proposed = await lead.SendAsync(HttpMethod.Put, room, scores);
        return () => member.SendAsync(HttpMethod.Post, $"{room}/confirm", tag: proposed.Tag);
    }

    /// <summary>Sends the request after somebody has locked and changed, and before that is committed.</summary>
    private async Task<(bool Waited, Reply Answer)> MeanwhileAsync(
        string locked,
        Func<ReviewDb, Task> change,
        Func<Task<Reply>> send
    )
    {
        Task<Reply>? request = null;
        var waited = false;
        await app.InScopeAsync<ReviewDb>(db =>
            db.InTransaction(
                async cancellationToken =>
                {
                    await db.LockAsync(locked, cancellationToken);
                    await change(db);
                    request = send();
                    waited = await Waiting.ForLockAsync(db, request);
                },
                Cancel
            )
        );
        return (waited, await request!);
    }
}
