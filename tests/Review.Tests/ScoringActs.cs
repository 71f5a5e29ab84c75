using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Scoring;
using QualityAward.Review.Scoring.Stages;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>Sheets, rooms, visits and stages show exactly the acts that they do not refuse (articles 15 to 17, 25).</summary>
public sealed class ScoringActs(ScoringApp app) : IClassFixture<ScoringApp>
{
    private static readonly SaveSiteVisitRequest NoVisit = new(new(2999, 1, 1), null, [], null);

    private static readonly Dictionary<string, object> Closing = new()
    {
        ["close"] = new CloseStageRequest(" ", null, []),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(15)]
    public async Task A_sheet_shows_the_acts_that_it_does_not_refuse()
    {
        using var people = People("lead");
        var scene = await OpenedAsync(people);
        var at = $"sheets/material/{scene.Firm}";
        var lead = people.Of(Roles.Expert);
        await CheckAsync();
        Assert.Equal(
            ["尚有5个评分项未评，逐项评分后方可提交。"],
            await ObstaclesAsync(lead, at, "submit")
        );

        await SaveAsync([new("G1", 60, null)]);
        await CheckAsync();
        await ScoringApp.ScoreAsync(lead, "material", scene.Firm, 60);
        await CheckAsync();

        var sheet = (await lead.GetReply(at)).As<SheetView>();
        (
            await people.Of(Roles.Office).ActReply($"sheets/{sheet.Id}", "reopen", Decision())
        ).As<SheetRow>();
        await SaveAsync([new("G1", 65, null)]);
        await CheckAsync();
        await CloseAsync(scene);
        await CheckAsync();

        async Task CheckAsync()
        {
            await ActsShown.CheckAsync(SheetActs.Table, at, people.Of);
            await PutShown.CheckAsync(at, ["save"], ScoringApp.Sheet(7), people.Of);
        }

        async Task SaveAsync(List<ItemScore> items)
        {
            var seen = await lead.GetReply(at);
            var some = ScoringApp.Sheet(60) with { Items = items };
            (await lead.PutReply(at, some, seen.Tag)).As<SheetView>();
        }
    }

    [Fact]
    [Article(15)]
    [Article(25)]
    public async Task A_sheet_to_decide_about_shows_the_acts_that_it_does_not_refuse()
    {
        using var people = People("lead");
        var scene = await OpenedAsync(people);
        var lead = people.Of(Roles.Expert);
        var path = $"sheets/material/{scene.Firm}";
        var saved = await lead.PutReply(path, ScoringApp.Sheet(60), tag: null);
        var at = $"sheets/{saved.As<SheetView>().Id}";
        await CheckAsync();
        await ScoringApp.ScoreAsync(lead, "material", scene.Firm, 60);
        await CheckAsync();
        (await people.Of(Roles.Office).ActReply(at, "reopen", Decision())).As<SheetRow>();
        await CheckAsync();
        await ScoringApp.ScoreAsync(lead, "material", scene.Firm, 60);
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Sheets.Single(s => s.CandidateId == scene.Firm).Flag();
            await db.SaveChangesAsync(Cancel);
        });
        await CheckAsync();
        (await people.Of(Roles.Office).ActReply(at, "keep", Decision())).As<SheetRow>();
        await CheckAsync();
        Assert.Equal(
            "sheet-not-flagged",
            (await people.Of(Roles.Office).ActReply(at, "keep", Decision())).Code
        );
        await CloseAsync(scene);
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(SheetDecisionActs.Table, at, people.Of);
    }

    [Fact]
    [Article(15)]
    public async Task A_room_shows_each_member_the_acts_that_it_does_not_refuse()
    {
        using var lead = People("lead");
        using var member = People("member");
        var scene = await OpenedAsync(lead);
        var at = $"consensus/material/{scene.Firm}";
        await ScoringApp.ScoreAsync(lead.Of(Roles.Expert), "material", scene.Firm, 60);
        await CheckAsync(lead, member);
        await ScoringApp.ScoreAsync(member.Of(Roles.Expert), "material", scene.Firm, 65);
        await CheckAsync(lead, member);
        var early = await member
            .Of(Roles.Expert)
            .PutReply(at, new SaveConsensusRequest(ScoringApp.All(60)), tag: null);
        early.Refused(403, "not-panel-lead");

        var scores = new SaveConsensusRequest(ScoringApp.All(60));
        (await lead.Of(Roles.Expert).PutReply(at, scores, tag: null)).As<ConsensusView>();
        await CheckAsync(lead);
        (await lead.Of(Roles.Expert).ActReply(at, "confirm")).Refused(409, "consensus-confirmed");
        var asked = await member.Of(Roles.Expert).GetReply(at);
        Assert.Equal(["confirm"], ActsShown.Verbs(asked));

        // What is proposed was this panel's: with another member it has to be proposed again.
        await PanelAsync(scene, "third");
        asked = await member.Of(Roles.Expert).GetReply(at);
        Assert.Empty(ActsShown.Verbs(asked));
        (await member.Of(Roles.Expert).ActReply(at, "confirm")).Refused(409, "sheets-missing");
        await CheckAsync(lead, member);
        await PanelAsync(scene, third: null);
        var confirmed = await member.Of(Roles.Expert).ActReply(at, "confirm");
        Assert.True(confirmed.As<ConsensusView>().Agreed);
        await CheckAsync(lead, member);
        await CloseAsync(scene);
        await CheckAsync(lead, member);

        async Task CheckAsync(params People[] all)
        {
            foreach (var people in all)
            {
                await ActsShown.CheckAsync(ConsensusActs.Table, at, people.Of);
                await PutShown.CheckAsync(
                    at,
                    ["propose"],
                    new SaveConsensusRequest(ScoringApp.All(7)),
                    people.Of
                );
            }
        }
    }

    [Fact]
    [Article(16)]
    public async Task A_visit_shows_the_acts_that_it_does_not_refuse()
    {
        using var people = People("lead");
        var scene = await OpenedAsync(people);
        var office = people.Of(Roles.Office);
        await NextAsync(scene, ReviewStage.Site, scene.Firm, scene.Person);
        var stage = (
            await office.GetReply($"editions/{scene.Edition}/stages/site")
        ).As<StageView>();
        var plan = Assert.Single(stage.Candidates[0].Acts);
        Assert.Equal(
            ("plan", $"/api/review/site-visits/{stage.Candidates[0].CandidateId}"),
            (plan.Verb, plan.Address)
        );

        var at = $"site-visits/{scene.Firm}";
        var today = DateOnly.FromDateTime(app.Clock.Now.DateTime);
        (
            await office.PutReply(at, NoVisit with { PlannedOn = today }, tag: null)
        ).As<SiteVisitView>();
        await CheckAsync();
        await CloseAsync(scene);
        await CheckAsync();

        Task CheckAsync() => PutShown.CheckAsync(at, ["plan", "record"], NoVisit, people.Of);
    }

    [Fact]
    [Article(15)]
    [Article(17)]
    public async Task A_stage_shows_the_acts_that_it_does_not_refuse_and_what_is_in_their_way()
    {
        using var people = People("lead");
        var scene = await OpenedAsync(people);
        var office = people.Of(Roles.Office);
        var material = $"editions/{scene.Edition}/stages/material";
        Assert.Equal(["close"], ActsShown.Verbs(await office.GetReply(material)));
        Assert.Equal(
            ["尚有2个申报主体的合议评分未经评审小组全体成员确认。"],
            await ObstaclesAsync(office, material, "close")
        );
        await NextAsync(scene, ReviewStage.Site, scene.Firm, scene.Person);
        Assert.Empty(ActsShown.Verbs(await office.GetReply(material)));
        (await office.ActReply(material, "close", Closing["close"])).Refused(409, "stage-closed");
        Assert.Equal(
            [
                "尚有2个申报主体的合议评分未经评审小组全体成员确认。",
                "尚有2个申报主体没有记录现场评审情况。",
            ],
            await ObstaclesAsync(office, $"editions/{scene.Edition}/stages/site", "close")
        );

        await NextAsync(scene, ReviewStage.Defence, scene.Firm);
        var at = $"editions/{scene.Edition}/stages/defence";
        await CheckAsync();
        var lot = (await office.GetReply(at)).As<StageView>().Acts.Single(a => a.Verb == "lot");
        // The rules fix the seed.
        Assert.Equal(["firstOn", "place"], lot.Fields.Select(f => f.Name));
        var today = DateOnly.FromDateTime(app.Clock.Now.DateTime);
        (
            await office.ActReply(at, "lot", new DrawLotRequest(null, today, "示例会议室"))
        ).As<StageView>();
        await CheckAsync();
        await CloseAsync(scene);
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(StageActs.Table, at, people.Of, Closing);
    }

    [Fact]
    [Article(6)]
    [Article(15)]
    public async Task The_board_shows_which_stage_may_be_opened_and_what_is_in_its_way()
    {
        using var people = People("lead");
        var scene = await app.SetAsync(approved: false);
        await CheckAsync("material", "评审规则尚未经领导小组审议通过（第六条）。");
        await app.InScopeAsync<ReviewDb>(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE rule_sets SET state = 'Approved' WHERE edition_id = {scene.Edition}",
                Cancel
            )
        );
        await CheckAsync("material");
        var seat = await UnseatAsync(scene);
        await CheckAsync("material", "尚有1个申报主体没有配齐2名评审专家。");
        (await OpenAsync("material")).Refused(422, "panel-incomplete");
        await SeatAsync(seat);
        (await OpenAsync("material")).As<StageView>();
        await CheckAsync(stage: null);
        (await OpenAsync("material")).Refused(409, "stage-already-open");
        (await OpenAsync("site")).Refused(409, "previous-stage-open");
        await CloseAsync(scene);
        await CheckAsync("site", "目前没有可以进入现场评审的申报主体。");
        (await OpenAsync("site")).Refused(422, "nobody-to-review");

        async Task CheckAsync(string? stage, params string[] obstacles)
        {
            var path = $"editions/{scene.Edition}/board";
            var acts = (await people.Of(Roles.Office).GetReply(path)).As<BoardView>().Acts;
            Assert.Equal(
                stage is null ? [] : [$"/api/review/editions/{scene.Edition}/stages/{stage}/open"],
                acts.Select(a => a.Address)
            );
            Assert.Equal(obstacles, acts.SelectMany(a => a.Obstacles).Select(o => o.Text));
        }

        Task<Reply> OpenAsync(string stage) =>
            people.Of(Roles.Office).PostReply($"editions/{scene.Edition}/stages/{stage}/open");
    }

    [Fact]
    [Article(17)]
    public async Task Before_the_lot_is_drawn_no_sheet_is_to_be_submitted()
    {
        using var people = People("lead");
        var scene = await app.SetAsync();
        await NextAsync(scene, ReviewStage.Defence, scene.Firm);
        var at = $"sheets/defence/{scene.Firm}";
        Assert.Equal(["save"], ActsShown.Verbs(await people.Of(Roles.Expert).GetReply(at)));
        await ActsShown.CheckAsync(SheetActs.Table, at, people.Of);
    }

    private static SheetDecisionRequest Decision() => new("示例：评分项理解有误", null);

    private static async Task<IReadOnlyList<string>> ObstaclesAsync(
        HttpClient who,
        string at,
        string verb
    )
    {
        var view = (await who.GetReply(at)).As<Shown>();
        return [.. view.Acts.Single(a => a.Verb == verb).Obstacles.Select(o => o.Text)];
    }

    private sealed record Shown(IReadOnlyList<ActView> Acts);

    private People People(string expert) =>
        new(role => role == Roles.Expert ? app.Expert(expert) : app.As(role));

    private async Task<Scene> OpenedAsync(People people)
    {
        var scene = await app.SetAsync();
        var opened = await people
            .Of(Roles.Office)
            .PostReply($"editions/{scene.Edition}/stages/material/open");
        opened.As<StageView>();
        return scene;
    }

    /// <summary>What was open is closed, and this one is open for these.</summary>
    private Task NextAsync(Scene scene, ReviewStage stage, params Guid[] candidates) =>
        app.InScopeAsync<ReviewDb>(async db =>
        {
            await CloseAllAsync(db, scene);
            db.Add(StageList.Open(scene.Edition, stage, candidates, [], app.Clock.Now));
            await db.SaveChangesAsync(Cancel);
        });

    private Task CloseAsync(Scene scene) =>
        app.InScopeAsync<ReviewDb>(db => CloseAllAsync(db, scene));

    private static Task<int> CloseAllAsync(ReviewDb db, Scene scene) =>
        db.Database.ExecuteSqlAsync(
            $"UPDATE stage_lists SET state = 'Closed' WHERE edition_id = {scene.Edition}",
            Cancel
        );

    private async Task<PanelAssignment> UnseatAsync(Scene scene)
    {
        PanelAssignment? seat = null;
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            seat = db.Assignments.Single(a => a.CandidateId == scene.Firm && a.Subject == "member");
            db.Remove(seat);
            await db.SaveChangesAsync(Cancel);
        });
        return seat!;
    }

    private Task SeatAsync(PanelAssignment seat) =>
        app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Add(seat);
            await db.SaveChangesAsync(Cancel);
        });

    /// <summary>The panel of the firm has this third member besides, or has it no more.</summary>
    private Task PanelAsync(Scene scene, string? third) =>
        app.InScopeAsync<ReviewDb>(async db =>
        {
            if (third is not null)
            {
                db.Add(
                    new PanelAssignment
                    {
                        CandidateId = scene.Firm,
                        EditionId = scene.Edition,
                        Subject = third,
                        Place = 3,
                    }
                );
            }
            else
            {
                db.RemoveRange(
                    db.Assignments.Where(a => a.CandidateId == scene.Firm && a.Place == 3)
                );
            }

            await db.SaveChangesAsync(Cancel);
        });
}
