using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>Scoring, consensus and stages over a real database.</summary>
public sealed partial class ScoringTests(ScoringApp app) : IClassFixture<ScoringApp>
{
    [Fact]
    [Article(6)]
    public async Task No_stage_opens_before_the_rules_are_approved()
    {
        var scene = await app.SetAsync(approved: false);
        using var office = app.As(Roles.Office);
        Assert.Equal("rules-not-approved", (await OpenAsync(office, scene, "material")).Code);
    }

    [Fact]
    [Article(15)]
    public async Task Two_experts_are_blind_to_each_other_until_they_have_submitted()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        using var lead = app.Expert("lead");
        using var member = app.Expert("member");
        await OpenAsync(office, scene, "material");
        await ScoringApp.ScoreAsync(lead, "material", scene.Firm, 60);
        var room = $"consensus/material/{scene.Firm}";

        Assert.Equal("own-sheet-first", (await member.GetReply(room)).Code);
        var mine = (await member.GetReply($"sheets/material/{scene.Firm}")).As<SheetView>();
        Assert.Empty(mine.Items);
        var tasks = (await member.GetReply("sheets/mine")).As<List<ScoringTask>>();
        Assert.Equal(SheetState.Open, tasks.Single(t => t.CandidateId == scene.Firm).State);
        var early = await lead.SendAsync(
            HttpMethod.Put,
            room,
            new SaveConsensusRequest(ScoringApp.All(60))
        );
        Assert.Equal("sheets-missing", early.Code);
        // Whoever has submitted could tell those who have not.
        Assert.Equal("sheets-missing", (await lead.GetReply(room)).Code);

        await ScoringApp.ScoreAsync(member, "material", scene.Firm, 40);
        var seen = (await member.GetReply(room)).As<ConsensusView>();
        Assert.Equal([40, 60], seen.Items[0].Percentages);
        Assert.Equal(20, seen.Items[0].Spread);
        Assert.Equal(
            "not-panel-lead",
            (
                await member.SendAsync(
                    HttpMethod.Put,
                    room,
                    new SaveConsensusRequest(ScoringApp.All(50))
                )
            ).Code
        );
        var proposed = await lead.SendAsync(
            HttpMethod.Put,
            room,
            new SaveConsensusRequest(ScoringApp.All(50))
        );
        Assert.False(proposed.As<ConsensusView>().Agreed);
        var confirmed = await member.SendAsync(
            HttpMethod.Post,
            $"{room}/confirm",
            tag: proposed.Tag
        );
        Assert.True(confirmed.As<ConsensusView>().Agreed);
        Assert.Equal(50, confirmed.As<ConsensusView>().Total);
    }

    [Fact]
    [Article(14)]
    [Article(15)]
    public async Task A_sheet_keeps_to_the_bands_and_is_sealed_until_a_recorded_decision()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        using var lead = app.Expert("lead");
        await OpenAsync(office, scene, "material");
        var path = $"sheets/material/{scene.Firm}";
        Assert.Equal(
            "score-outside-band",
            (await lead.SendAsync(HttpMethod.Put, path, ScoringApp.Sheet(7))).Code
        );
        var other = ScoringApp.Sheet(60) with { Catalogue = "gbt19580-2012" };
        Assert.Equal(
            "other-criteria-version",
            (await lead.SendAsync(HttpMethod.Put, path, other)).Code
        );
        var saved = await lead.SendAsync(HttpMethod.Put, path, ScoringApp.Sheet(60));
        Assert.Equal(
            428,
            (await lead.SendAsync(HttpMethod.Put, path, ScoringApp.Sheet(65))).Status
        );
        var submitted = await lead.SendAsync(HttpMethod.Post, $"{path}/submit", tag: saved.Tag);
        Assert.StartsWith("sha256:", submitted.As<SheetView>().Seal!);
        Assert.Equal(
            "sheet-submitted",
            (await lead.SendAsync(HttpMethod.Put, path, ScoringApp.Sheet(65), submitted.Tag)).Code
        );

        var row = $"sheets/{submitted.As<SheetView>().Id}";
        var known = await office.GetReply(row);
        Assert.DoesNotContain("total", known.Text, StringComparison.Ordinal);
        Assert.Equal(
            "reason-missing",
            (
                await office.SendAsync(
                    HttpMethod.Post,
                    $"{row}/reopen",
                    new SheetDecisionRequest(" ", null),
                    known.Tag
                )
            ).Code
        );
        var reopened = await office.SendAsync(
            HttpMethod.Post,
            $"{row}/reopen",
            new SheetDecisionRequest("示例：评分项理解有误", null),
            known.Tag
        );
        Assert.Equal(SheetState.Reopened, reopened.As<SheetRow>().State);
        await ScoringApp.ScoreAsync(lead, "material", scene.Firm, 65);
    }

    [Fact]
    [Article(22)]
    public async Task A_recused_or_unassigned_expert_cannot_tell_a_case_from_no_case()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        await OpenAsync(office, scene, "material");
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            var declared = db.Declarations.Single(d =>
                d.Subject == "member" && d.CandidateId == scene.Firm
            );
            (declared.Relation, declared.Conflict) = (RelationKind.PriorEmployer, true);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var member = app.Expert("member");
        using var stranger = app.Expert("stranger");
        foreach (var expert in new[] { member, stranger })
        {
            foreach (
                var (method, path, body) in new (HttpMethod, string, object?)[]
                {
                    (HttpMethod.Get, "sheets/material/{0}", null),
                    (HttpMethod.Put, "sheets/material/{0}", ScoringApp.Sheet(60)),
                    (HttpMethod.Get, "consensus/material/{0}", null),
                    (HttpMethod.Get, "site-visits/{0}", null),
                }
            )
            {
                var hidden = await expert.SendAsync(method, string.Format(path, scene.Firm), body);
                var absent = await expert.SendAsync(
                    method,
                    string.Format(path, Guid.NewGuid()),
                    body
                );
                Assert.Equal(404, hidden.Status);
                Assert.Equal(absent.WithoutTrace, hidden.WithoutTrace);
            }
        }

        var mine = (await member.GetReply("sheets/mine")).As<List<ScoringTask>>();
        Assert.DoesNotContain(mine, t => t.CandidateId == scene.Firm);
        Assert.Contains(mine, t => t.CandidateId == scene.Person);
    }

    [Fact]
    [Article(15)]
    [Article(16)]
    [Article(17)]
    public async Task The_three_stages_hand_on_their_lists()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        Assert.Equal("previous-stage-open", (await OpenAsync(office, scene, "site")).Code);
        Assert.Null((await OpenAsync(office, scene, "material")).Code);
        Assert.Equal("stage-already-open", (await OpenAsync(office, scene, "material")).Code);
        Assert.Equal(
            "consensus-missing",
            (await CloseAsync(office, scene, "material", scene.Firm)).Code
        );
        await app.AgreeAsync(scene.Firm, "material");
        await app.AgreeAsync(scene.Person, "material");
        Assert.Equal(
            "not-on-previous-list",
            (await CloseAsync(office, scene, "material", Guid.NewGuid())).Code
        );
        var closed = await CloseAsync(office, scene, "material", scene.Firm, scene.Person);
        Assert.Equal(StageState.Closed, closed.As<StageView>().State);
        Assert.All(
            closed.As<StageView>().Candidates,
            c => Assert.True(c.Agreed && c.Enters!.Value)
        );

        app.Log.Withheld = 1;
        Assert.Equal("scores-not-acknowledged", (await OpenAsync(office, scene, "site")).Code);
        (app.Log.Withheld, app.Log.Reachable) = (0, false);
        Assert.Equal("cannot-verify-now", (await OpenAsync(office, scene, "site")).Code);
        app.Log.Reachable = true;
        Assert.Null((await OpenAsync(office, scene, "site")).Code);

        await app.AgreeAsync(scene.Firm, "site");
        await app.AgreeAsync(scene.Person, "site");
        Assert.Equal(
            "visit-not-recorded",
            (await CloseAsync(office, scene, "site", scene.Firm)).Code
        );
        await VisitAsync(office, scene.Firm);
        await VisitAsync(office, scene.Person);
        Assert.Equal(
            "individual-in-defence",
            (await CloseAsync(office, scene, "site", scene.Firm, scene.Person)).Code
        );
        Assert.Null((await CloseAsync(office, scene, "site", scene.Firm)).Code);

        var defence = await OpenAsync(office, scene, "defence");
        Assert.Equal(scene.Firm, Assert.Single(defence.As<StageView>().Candidates).CandidateId);
        var drawn = await office.SendAsync(
            HttpMethod.Post,
            $"editions/{scene.Edition}/stages/defence/lot",
            new DrawLotRequest(null, new(2023, 8, 1), "示例会议室"),
            defence.Tag
        );
        Assert.Equal([scene.Firm], drawn.As<StageView>().Lot!.Order);
        await app.AgreeAsync(scene.Firm, "defence");
        Assert.Null((await CloseAsync(office, scene, "defence", scene.Firm)).Code);
        var board = (await office.GetReply($"editions/{scene.Edition}/board")).As<BoardView>();
        Assert.Equal(3, board.Stages.Count);
        Assert.Equal(10, board.Sheets.Count);
    }

    [Fact]
    [Article(25)]
    public async Task A_disqualified_expert_s_scores_wait_for_a_decision()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        await OpenAsync(office, scene, "material");
        await app.AgreeAsync(scene.Firm, "material");
        await app.AgreeAsync(scene.Person, "material");
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Sheets.Single(s => s.CandidateId == scene.Firm && s.Expert == "member").Flag();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        var board = (await office.GetReply($"editions/{scene.Edition}/board")).As<BoardView>();
        var flagged = Assert.Single(board.Sheets, s => s.Flagged);
        Assert.Equal(
            "disqualified-scores",
            (await CloseAsync(office, scene, "material", scene.Firm)).Code
        );
        var row = await office.GetReply($"sheets/{flagged.Id}");
        var kept = await office.SendAsync(
            HttpMethod.Post,
            $"sheets/{flagged.Id}/keep",
            new SheetDecisionRequest("示例：经复核评分客观", null),
            row.Tag
        );
        Assert.True(kept.As<SheetRow>().Kept);
        Assert.Null((await CloseAsync(office, scene, "material", scene.Firm)).Code);

        await app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Sheets.Single(s => s.CandidateId == scene.Firm && s.Expert == "lead").Flag();
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal("disqualified-scores", (await OpenAsync(office, scene, "site")).Code);
    }

    [Fact]
    [Article(15)]
    public async Task A_reopened_sheet_dissolves_what_the_panel_agreed_and_a_closed_stage_stays_shut()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        using var lead = app.Expert("lead");
        await OpenAsync(office, scene, "material");
        await app.AgreeAsync(scene.Firm, "material");
        await app.AgreeAsync(scene.Person, "material");
        var mine = await lead.GetReply($"sheets/material/{scene.Firm}");
        var path = $"sheets/{mine.As<SheetView>().Id}/reopen";
        var decision = new SheetDecisionRequest("示例：评分项理解有误", null);
        Assert.Null((await office.SendAsync(HttpMethod.Post, path, decision, mine.Tag)).Code);
        Assert.Equal(
            "consensus-missing",
            (await CloseAsync(office, scene, "material", scene.Firm)).Code
        );
        await ScoringApp.ScoreAsync(lead, "material", scene.Firm, 60);
        using var member = app.Expert("member");
        var room = $"consensus/material/{scene.Firm}";
        var again = await lead.SendAsync(
            HttpMethod.Put,
            room,
            new SaveConsensusRequest(ScoringApp.All(60))
        );
        await member.SendAsync(HttpMethod.Post, $"{room}/confirm", tag: again.Tag);
        Assert.Null((await CloseAsync(office, scene, "material", scene.Firm)).Code);
        var shut = await lead.GetReply($"sheets/material/{scene.Firm}");
        Assert.Equal(
            "stage-closed",
            (await office.SendAsync(HttpMethod.Post, path, decision, shut.Tag)).Code
        );
    }

    [Fact]
    [Article(15)]
    public async Task A_stage_opens_once_however_many_ask_at_once()
    {
        var scene = await app.SetAsync();
        using var office = app.As(Roles.Office);
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => OpenAsync(office, scene, "material"))
        );
        Assert.Single(answers, a => a.Status == 201);
        Assert.Equal(3, answers.Count(a => a.Code == "stage-already-open"));
    }

    private static Task<Reply> OpenAsync(HttpClient office, Scene scene, string stage) =>
        office.SendAsync(HttpMethod.Post, $"editions/{scene.Edition}/stages/{stage}/open");

    private static async Task<Reply> CloseAsync(
        HttpClient office,
        Scene scene,
        string stage,
        params Guid[] entering
    )
    {
        var path = $"editions/{scene.Edition}/stages/{stage}";
        var now = await office.GetReply(path);
        return await office.SendAsync(
            HttpMethod.Post,
            $"{path}/close",
            new CloseStageRequest("示例：阶段报告", null, entering),
            now.Tag
        );
    }

    private async Task VisitAsync(HttpClient office, Guid candidate)
    {
        var path = $"site-visits/{candidate}";
        var today = DateOnly.FromDateTime(app.Clock.Now.DateTime);
        var plan = new SaveSiteVisitRequest(today, null, ["示例：生产现场"], null);
        var tomorrow = plan with { VisitedOn = today.AddDays(1) };
        Assert.Equal(
            "visit-in-future",
            (await office.SendAsync(HttpMethod.Put, path, tomorrow)).Code
        );
        var planned = await office.SendAsync(HttpMethod.Put, path, plan);
        var record = plan with { VisitedOn = today, Findings = "示例：与材料一致" };
        Assert.Null((await office.SendAsync(HttpMethod.Put, path, record, planned.Tag)).Code);
    }
}
