using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>Lists and meetings show exactly the acts that they do not refuse (articles 18, 19, 22).</summary>
public sealed class AwardActs(DecisionApp app) : IClassFixture<DecisionApp>
{
    private static readonly PaperDocument NoPaper = new(null, new(2999, 1, 1), null);

    private static readonly Dictionary<string, object> Steps = new()
    {
        ["deliberate"] = new OpenDeliberationRequest(Guid.Empty, new(2999, 1, 1), []),
        ["announce"] = new AnnounceListRequest(" "),
        ["submit-for-approval"] = new SubmitForApprovalRequest(NoPaper),
        ["decide"] = new DecideAwardRequest(NoPaper, new(2999, 1, 1), [], null),
    };

    private static readonly Dictionary<string, object> Meeting = new()
    {
        ["votes"] = new CastVotesRequest([]),
        ["conclude"] = new CloseDeliberationRequest(NoPaper, [], null),
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(18)]
    [Article(19)]
    public async Task A_list_shows_the_acts_that_it_does_not_refuse()
    {
        var c = await NewAsync();
        using var people = People("member-a");
        var list = await c.RecommendedAsync(c.First, c.Person);
        await CheckAsync(["deliberate"]);
        var meeting = await c.OpenedAsync(list.Id);
        await CheckAsync([]);
        await VoteAsync(c, meeting.Id, c.First, c.Person);
        await ConcludeAsync(meeting.Id, sendBack: null);
        await CheckAsync(["announce"]);
        using var announced = await people
            .Of(Roles.Office)
            .StepAsync(
                $"{DecisionCase.Lists}/{list.Id}",
                "announce",
                new AnnounceListRequest("攀质强办〔2023〕9号")
            );
        list = await announced.ReadAsAsync<AwardListView>();
        await CheckAsync(["submit-for-approval"]);
        c.Close(list);
        using var submitted = await c.SubmitAsync(list);
        await submitted.ReadAsAsync<AwardListView>();
        await CheckAsync(["register"]);
        using var decided = await c.DecideAsync(list, c.First);
        await decided.ReadAsAsync<AwardListView>();
        await CheckAsync([]);

        async Task CheckAsync(string[] office)
        {
            await ActsShown.CheckAsync(
                AwardListActs.Table,
                $"award-lists/{list.Id}",
                people.Of,
                Steps
            );
            var seen = await people.Of(Roles.Office).GetReply($"award-lists/{list.Id}");
            Assert.Equal(office, ActsShown.Verbs(seen));
        }
    }

    [Fact]
    [Article(18)]
    public async Task A_list_sent_back_shows_no_acts()
    {
        var c = await NewAsync();
        using var people = People("member-a");
        var list = await c.RecommendedAsync(c.First);
        var meeting = await c.OpenedAsync(list.Id);
        await ConcludeAsync(meeting.Id, "示例：请补充说明");
        await ActsShown.CheckAsync(AwardListActs.Table, $"award-lists/{list.Id}", people.Of, Steps);
        await ActsShown.CheckAsync(
            MeetingActs.Table,
            $"deliberations/{meeting.Id}",
            people.Of,
            Meeting
        );
    }

    [Fact]
    [Article(19)]
    [Article(22)]
    public async Task A_list_says_what_of_the_notice_is_in_the_way()
    {
        var c = await NewAsync();
        var list = await c.AnnouncedAsync(c.First, c.Second);
        Assert.Equal(["公示和异议情况暂时不能核实，请稍后刷新。"], await ObstaclesAsync("office"));
        c.Close(list);
        var notice = app.Notices.Known[list.NoticeId!.Value];
        (notice.Closed, notice.OpenObjections) = (false, 2);
        await c.RecuseAsync("recused", c.First);
        Assert.Equal(
            ["公示期尚未届满，至2023年10月30日24时。", "尚有2件异议没有处理答复。"],
            await ObstaclesAsync("office")
        );
        // Against whom they are, the count would tell.
        Assert.Equal(["公示期尚未届满，至2023年10月30日24时。"], await ObstaclesAsync("recused"));
        (notice.Closed, notice.OpenObjections) = (true, 0);
        Assert.Empty(await ObstaclesAsync("office"));

        async Task<IReadOnlyList<string>> ObstaclesAsync(string subject)
        {
            using var office = app.As(Roles.Office, subject: subject);
            var seen = (await office.GetReply($"award-lists/{list.Id}")).As<AwardListView>();
            return [.. Assert.Single(seen.Acts).Obstacles.Select(o => o.Text)];
        }
    }

    [Fact]
    [Article(18)]
    [Article(22)]
    public async Task A_meeting_shows_the_acts_that_it_does_not_refuse()
    {
        var c = await NewAsync();
        await c.RecuseAsync("recused", c.First);
        await UndeclareAsync(c, "member-b", c.First);
        await UnpledgeAsync(c, "member-c");
        using var member = People("member-a");
        using var undeclared = People("member-b");
        using var unpledged = People("member-c");
        using var stranger = People("member-z");
        using var recused = People("member-a", "recused");
        var list = await c.RecommendedAsync(c.First, c.Person);
        var at = $"deliberations/{(await c.OpenedAsync(list.Id)).Id}";
        await CheckAsync();
        Assert.Equal(["votes", "conclude"], await VerbsAsync(member, Roles.LeadingGroup));
        Assert.Equal(["conclude"], await VerbsAsync(unpledged, Roles.LeadingGroup));
        Assert.Equal(["conclude"], await VerbsAsync(stranger, Roles.LeadingGroup));
        Assert.Equal(["register"], await VerbsAsync(recused, Roles.Office));
        var acts = (await undeclared.Of(Roles.LeadingGroup).GetReply(at))
            .As<DeliberationView>()
            .Acts;
        Assert.Equal(
            ["对1个申报主体尚未申报利害关系，申报后方可表决。"],
            acts.Single(a => a.Verb == "votes").Obstacles.Select(o => o.Text)
        );
        Assert.Equal(
            ["对2个申报主体表决的成员不足议事规则规定的2名，此时只能将名单整体退回。"],
            acts.Single(a => a.Verb == "conclude").Obstacles.Select(o => o.Text)
        );
        (
            await stranger
                .Of(Roles.LeadingGroup)
                .PostReply($"{at}/votes", new CastVotesRequest([new(c.First, VoteChoice.For)]))
        ).Refused(403, "not-present");

        var votes = new CastVotesRequest([
            new(c.First, VoteChoice.For),
            new(c.Person, VoteChoice.For),
        ]);
        var voted = await member.Of(Roles.LeadingGroup).PostReply($"{at}/votes", votes);
        Assert.Equal(["conclude"], voted.As<DeliberationView>().Acts.Select(a => a.Verb));
        await CheckAsync();
        (await member.Of(Roles.LeadingGroup).PostReply($"{at}/votes", votes)).Refused(
            409,
            "already-voted"
        );
        await ConcludeAsync(Guid.Parse(at.Split('/')[1]), "示例：请补充说明");
        await CheckAsync();

        async Task CheckAsync()
        {
            foreach (var people in new[] { member, undeclared, unpledged, stranger, recused })
            {
                await ActsShown.CheckAsync(MeetingActs.Table, at, people.Of, Meeting);
            }
        }

        async Task<IReadOnlyList<string>> VerbsAsync(People people, string role) =>
            ActsShown.Verbs(await people.Of(role).GetReply(at));
    }

    [Fact]
    [Article(3)]
    [Article(22)]
    public async Task Nobody_votes_where_there_is_nobody_to_vote_on()
    {
        var c = await NewAsync();
        var empty = await c.OpenedAsync((await c.RecommendedAsync()).Id);
        using var people = People("member-a");
        var at = $"deliberations/{empty.Id}";
        await ActsShown.CheckAsync(MeetingActs.Table, at, people.Of, Meeting);
        (await people.Of(Roles.LeadingGroup).PostReply($"{at}/votes", Meeting["votes"])).Refused(
            409,
            "nobody-to-vote-on"
        );

        var other = await NewAsync();
        await other.RecuseAsync("member-x", other.First);
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Add(new Reviewers.People.Pledge { EditionId = other.Edition, Subject = "member-x" });
            await db.SaveChangesAsync(Cancel);
        });
        var list = await other.RecommendedAsync(other.First);
        using var office = app.As(Roles.Office);
        var opened = await office.PostReply(
            $"award-lists/{list.Id}/deliberate",
            new OpenDeliberationRequest(
                list.Id,
                DecisionCase.Today,
                [new("member-a", "示例甲"), new("member-x", "示例乙")]
            )
        );
        using var shut = People("member-x");
        at = $"deliberations/{opened.As<DeliberationView>().Id}";
        await ActsShown.CheckAsync(MeetingActs.Table, at, shut.Of, Meeting);
        (await shut.Of(Roles.LeadingGroup).PostReply($"{at}/votes", Meeting["votes"])).Refused(
            403,
            "recusal-stands"
        );
    }

    private People People(string member, string office = "office@city-office") =>
        new(role =>
            role switch
            {
                Roles.LeadingGroup => app.As(role, "leading-group", member),
                Roles.Government => app.As(role, "government"),
                Roles.Office => app.As(role, subject: office),
                _ => app.As(role),
            }
        );

    private static async Task VoteAsync(DecisionCase c, Guid meeting, params Guid[] candidates)
    {
        foreach (var member in DecisionCase.Members)
        {
            using var voted = await c.VoteAsync(
                meeting,
                member,
                [.. candidates.Select(id => new CandidateVote(id, VoteChoice.For))]
            );
            await voted.ReadAsAsync<DeliberationView>();
        }
    }

    private async Task ConcludeAsync(Guid meeting, string? sendBack)
    {
        using var office = app.As(Roles.Office);
        using var concluded = await office.StepAsync(
            $"{DecisionCase.Meetings}/{meeting}",
            "conclude",
            new CloseDeliberationRequest(new(null, DecisionCase.Today, null), [], sendBack)
        );
        await concluded.ReadAsAsync<DeliberationView>();
    }

    private Task UndeclareAsync(DecisionCase c, string member, Guid candidate) =>
        app.InScopeAsync<ReviewDb>(db =>
            db.Declarations.Where(d => d.Subject == member && d.CandidateId == candidate)
                .ExecuteDeleteAsync(Cancel)
        );

    private Task UnpledgeAsync(DecisionCase c, string member) =>
        app.InScopeAsync<ReviewDb>(db =>
            db.Pledges.Where(p => p.EditionId == c.Edition && p.Subject == member)
                .ExecuteDeleteAsync(Cancel)
        );

    private async Task<DecisionCase> NewAsync()
    {
        var c = new DecisionCase(app);
        await c.PrepareAsync();
        return c;
    }
}
