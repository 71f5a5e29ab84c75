using QualityAward.Applications.Editions;
using QualityAward.Applications.RegulationVersions;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第三条、第四条、第三十二条: what is open on an edition and on a version of the 管理办法, in each state.</summary>
public sealed class ActsOnEditionsTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Taken = "攀质强办〔2023〕8号";

    private static readonly Dictionary<string, object> Refused = new()
    {
        ["issue-call"] = new IssueCallRequest("1", null, null),
    };

    [Fact]
    [Article(3)]
    [Article(4)]
    public async Task An_edition_shows_the_acts_that_it_does_not_refuse()
    {
        using var people = new People(role => app.As(role));
        var office = people.Of(Roles.Office);
        var paper = new PaperDocument(Taken, new(2023, 1, 30), await Journey.UploadAsync(office));
        var mistaken = await OpenAsync(office);
        await CheckAsync(mistaken);
        Assert.Equal(["issue-call", "cancel"], await VerbsAsync(mistaken));
        (
            await office.ActReply(mistaken, "cancel", new CancelEditionRequest(paper, "误开"))
        ).As<EditionView>();
        await CheckAsync(mistaken);

        var edition = await OpenAsync(office);
        app.Clock.Now = Journey.At(2, 7);
        Assert.StartsWith("日程所列申报自", await ObstacleAsync("issue-call"), Comparison);
        app.Clock.Now = Journey.At(1, 30);
        Assert.Null(await ObstacleAsync("issue-call"));
        (
            await office.ActReply(
                edition,
                "issue-call",
                new IssueCallRequest("攀质强办〔2023〕1号", null, null)
            )
        ).As<EditionView>();
        await CheckAsync(edition);
        Assert.Equal(["withdraw"], await VerbsAsync(edition));
        Assert.Null(await ObstacleAsync("withdraw"));
        (
            await office.ActReply(edition, "withdraw", new WithdrawEditionRequest(paper, "误开"))
        ).As<EditionView>();
        await CheckAsync(edition);
        Assert.Empty(await VerbsAsync(edition));

        Task CheckAsync(string at) =>
            ActsShown.CheckAsync(EditionActs.Table, at, people.Of, Refused);

        async Task<IReadOnlyList<string>> VerbsAsync(string at) =>
            ActsShown.Verbs(await office.GetReply(at));

        async Task<string?> ObstacleAsync(string verb) =>
            (await office.GetReply(edition))
                .As<EditionView>()
                .Acts.Single(act => act.Verb == verb)
                .Obstacles.SingleOrDefault()
                ?.Text;
    }

    [Fact]
    [Article(3)]
    public async Task The_public_is_shown_no_acts()
    {
        using var visitor = app.Anonymous();
        var shown = (await visitor.GetReply("editions?cancelled=true")).As<Page<EditionView>>();
        Assert.All(shown.Items, edition => Assert.Empty(edition.Acts));
    }

    [Fact]
    [Article(32)]
    public async Task A_version_shows_the_acts_that_it_does_not_refuse()
    {
        using var people = new People(role => app.As(role));
        using var other = app.As(Roles.Administrator, subject: "another");
        var entered = await EnterAsync("攀办规〔2023〕1号");
        await CheckAsync(entered);
        Assert.Equal(
            "该录入由您提交，须由另一名管理员对照文件核对。",
            Assert.Single(await ObstaclesAsync(people.Of(Roles.Administrator), entered)).Text
        );
        Assert.Empty(await ObstaclesAsync(other, entered));
        (await other.ActReply(entered, "adopt")).As<RegulationProposalView>();
        await CheckAsync(entered);
        (
            await other.ActReply(entered, "undo", new RegulationReasonRequest("录错"))
        ).As<RegulationProposalView>();
        await CheckAsync(entered);
        var again = await EnterAsync("攀办规〔2023〕2号");
        (
            await other.ActReply(again, "reject", new RegulationReasonRequest("录错"))
        ).As<RegulationProposalView>();
        await CheckAsync(again);

        Task CheckAsync(string at) => ActsShown.CheckAsync(RegulationActs.Table, at, people.Of);

        async Task<string> EnterAsync(string number)
        {
            var admin = people.Of(Roles.Administrator);
            var scan = await Journey.UploadAsync(admin);
            var proposal = await admin.PostReply(
                "regulation-proposals",
                RegulationProposalTests.Request(scan) with
                {
                    Document = new(number, new(2023, 1, 30), scan),
                }
            );
            return $"regulation-proposals/{proposal.As<RegulationProposalView>().Id}";
        }

        static async Task<IEnumerable<ActObstacle>> ObstaclesAsync(HttpClient client, string at) =>
            (await client.GetReply(at))
                .As<RegulationProposalView>()
                .Acts.SelectMany(act => act.Obstacles);
    }

    private const StringComparison Comparison = StringComparison.Ordinal;

    private async Task<string> OpenAsync(HttpClient office)
    {
        app.Clock.Now = Journey.At(1, 30);
        var opened = await office.PostReply("editions", Schedules.Request());
        return $"editions/{opened.As<EditionView>().Id}";
    }
}
