using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Practices;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第二十九条、第三十条: holders tell their models and methods, and anybody finds, reads and cites them.</summary>
[Article(30)]
public sealed class SharingPractices(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Holder = "示例经验有限公司";
    private static readonly DateTimeOffset Start = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_practice_shows_the_acts_that_it_does_not_refuse_up_to_its_withdrawal()
    {
        var number = await HolderAsync(81);
        using var people = new People(role =>
            app.As(role, role == Roles.Applicant ? "enterprise-example" : "city-office")
        );
        using var holder = app.As(Roles.Applicant, "enterprise-example", "another");
        var office = people.Of(Roles.Office);
        var at = await WriteAsync(holder, number, "示例精益改善法甲");
        await CheckAsync();
        await ActAsync(holder, "submit", new SubmitPracticeRequest(true));
        await CheckAsync();
        await ActAsync(office, "return", new PracticeReasonRequest("示例意见"));
        await CheckAsync();
        await ActAsync(holder, "edit", new EditPracticeRequest(Text("示例精益改善法乙")));
        await ActAsync(holder, "submit", new SubmitPracticeRequest(true));
        var published = await ActAsync(office, "publish");
        Assert.Equal(
            (PracticeState.Published, 1),
            (published.Summary.State, published.Summary.PublicNumber)
        );
        await CheckAsync();
        await ActAsync(holder, "revise");
        await CheckAsync();
        await ActAsync(holder, "withdraw", new PracticeReasonRequest("示例理由"));
        await CheckAsync();

        Task CheckAsync() =>
            ActsShown.CheckAsync(
                PracticeActs.Table,
                at,
                people.Of,
                new Dictionary<string, object> { ["edit"] = new EditPracticeRequest(Text("")) }
            );

        async Task<PracticeView> ActAsync(HttpClient by, string verb, object? body = null) =>
            (await by.ActReply(at, verb, body)).As<PracticeView>();
    }

    [Fact]
    [Article(29)]
    public async Task What_is_published_is_found_by_word_year_industry_and_district_and_says_how_to_cite_it()
    {
        var number = await HolderAsync(82, "仁和区");
        var id = await PublishAsync(number, "示例钒钛尾渣减量法");
        using var visitor = app.Anonymous();
        foreach (
            var query in (string[])
                [
                    "q=尾渣减量",
                    $"q={Holder}",
                    "year=2023&q=尾渣",
                    "industry=示例冶金业&q=尾渣",
                    "place=仁和区",
                ]
        )
        {
            Assert.Contains(await FoundAsync(query), p => p.Id == id);
        }

        foreach (var query in (string[])["q=没有的词", "year=2022", "industry=示例", "place=东区"])
        {
            Assert.DoesNotContain(await FoundAsync(query), p => p.Id == id);
        }

        var choices = (await visitor.GetReply("practices/choices")).As<PracticeChoices>();
        Assert.Contains(2023, choices.Years);
        Assert.Contains("示例冶金业", choices.Industries);
        Assert.Contains("仁和区", choices.Places);
        var seen = (await visitor.GetReply($"practices/{id}")).As<PublishedPracticeView>();
        Assert.Equal(
            $"{Holder}：《示例钒钛尾渣减量法》（攀枝花市政府质量奖2023年度经验），第1版，攀枝花市政府质量奖评选管理公开平台，2023年12月1日发布。",
            seen.Citation
        );

        async Task<IReadOnlyList<PublishedPractice>> FoundAsync(string query) =>
            (await visitor.GetReply($"practices?limit=100&{query}"))
                .As<Page<PublishedPractice>>()
                .Items;
    }

    [Fact]
    public async Task The_list_goes_on_by_key()
    {
        var number = await HolderAsync(83);
        for (var practice = 0; practice < 3; practice++)
        {
            await PublishAsync(number, $"示例分页法{practice}");
        }

        using var visitor = app.Anonymous();
        List<Guid> met = [];
        string? after = null;
        do
        {
            var page = (await visitor.GetReply($"practices?q=示例分页法&limit=1{after}")).As<
                Page<PublishedPractice>
            >();
            met.AddRange(page.Items.Select(p => p.Id));
            after = page.Next is { } next ? $"&after={next}" : null;
        } while (after is not null);
        Assert.Equal(3, met.Distinct().Count());
        Assert.Equal(3, met.Count);
    }

    [Fact]
    public async Task A_change_after_publication_is_a_new_version_and_the_first_stays_public_until_then()
    {
        var number = await HolderAsync(84);
        using var holder = app.As(Roles.Applicant, "enterprise-example", "another");
        using var office = app.As(Roles.Office);
        using var visitor = app.Anonymous();
        var id = await PublishAsync(number, "示例看板法");
        var at = $"practices-desk/{id}";
        (await holder.ActReply(at, "revise")).As<PracticeView>();
        (
            await holder.ActReply(at, "edit", new EditPracticeRequest(Text("示例看板新法")))
        ).As<PracticeView>();
        (await holder.ActReply(at, "submit", new SubmitPracticeRequest(true))).As<PracticeView>();
        Assert.Equal("示例看板法", (await SeenAsync("")).Summary.Title);
        (await office.ActReply(at, "publish")).As<PracticeView>();
        var now = await SeenAsync("");
        Assert.Equal(
            ("示例看板新法", 2, true),
            (now.Summary.Title, now.Summary.Number, now.IsCurrent)
        );
        Assert.Equal([2, 1], now.Versions.Select(v => v.Number));
        var first = await SeenAsync("?version=1");
        Assert.Equal(("示例看板法", false), (first.Summary.Title, first.IsCurrent));
        Assert.Single(
            (await visitor.GetReply("practices?q=示例看板")).As<Page<PublishedPractice>>().Items
        );
        (await visitor.GetReply($"practices/{id}?version=3")).Refused(404, "not-found");
        (
            await office.ActReply(at, "withdraw", new PracticeReasonRequest("示例"))
        ).As<PracticeView>();
        (await visitor.GetReply($"practices/{id}")).Refused(404, "not-found");
        (await visitor.GetReply($"practices/{id}?version=1")).Refused(404, "not-found");

        async Task<PublishedPracticeView> SeenAsync(string version) =>
            (await visitor.GetReply($"practices/{id}{version}")).As<PublishedPracticeView>();
    }

    [Fact]
    [Article(23)]
    public async Task Without_the_declaration_that_nothing_is_secret_nothing_is_submitted()
    {
        var number = await HolderAsync(85);
        using var holder = app.As(Roles.Applicant, "enterprise-example");
        var at = await WriteAsync(holder, number, "示例保密法");
        (await holder.ActReply(at, "submit", new SubmitPracticeRequest(false))).Refused(
            422,
            "practice-secrets-not-excluded"
        );
        (await holder.ActReply(at, "edit", new EditPracticeRequest(Text(new('长', 101))))).Refused(
            422,
            "text-too-long"
        );
    }

    [Fact]
    public async Task Whoever_submits_does_not_publish()
    {
        var number = await HolderAsync(86);
        using var office = app.As(Roles.Office);
        var at = await WriteAsync(office, number, "示例代写法");
        (await office.ActReply(at, "submit", new SubmitPracticeRequest(true))).As<PracticeView>();
        (await office.ActReply(at, "publish")).Refused(422, "second-person-needed");
        using var other = app.As(Roles.Office, subject: "another");
        (await other.ActReply(at, "publish")).As<PracticeView>();
    }

    [Fact]
    public async Task Another_units_practices_do_not_exist_for_a_unit()
    {
        var number = await HolderAsync(87);
        using var holder = app.As(Roles.Applicant, "enterprise-example");
        using var stranger = app.As(Roles.Applicant, "enterprise-other");
        (
            await stranger.PostReply(
                "practices-desk",
                new WritePracticeRequest(number, Text("示例"))
            )
        ).Refused(404, "not-found");
        var at = await WriteAsync(holder, number, "示例他人法");
        (await stranger.GetReply(at)).Refused(404, "not-found");
        (
            await stranger.PostReply($"{at}/submit", new SubmitPracticeRequest(true), "\"1\"")
        ).Refused(404, "not-found");
        Assert.Empty((await stranger.GetReply("practices-desk")).As<Page<PracticeSummary>>().Items);
        using var expert = app.As(Roles.Expert);
        Assert.Equal(403, (await expert.GetReply("practices-desk")).Status);
        using var visitor = app.Anonymous();
        (await visitor.GetReply($"practices/{at.Split('/')[1]}")).Refused(404, "not-found");
    }

    [Fact]
    [Article(27)]
    public async Task A_revoked_award_takes_its_practices_from_the_public_pages_at_once()
    {
        var number = await HolderAsync(88);
        var id = await PublishAsync(number, "示例撤销前的方法");
        using var holder = app.As(Roles.Applicant, "enterprise-example");
        var waiting = await WriteAsync(holder, number, "示例待提交的方法");
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var honour = await db.Honours.SingleAsync(h => h.Number == number, Cancel);
            honour.Revoke(
                "攀府发〔2023〕99号",
                new(2023, 12, 1),
                Guid.NewGuid(),
                27,
                "",
                app.Clock.Now
            );
            await db.SaveChangesAsync(Cancel);
        });
        using var visitor = app.Anonymous();
        (await visitor.GetReply($"practices/{id}")).Refused(404, "not-found");
        Assert.Empty(
            (await visitor.GetReply("practices?q=示例撤销前的方法"))
                .As<Page<PublishedPractice>>()
                .Items
        );
        (await holder.ActReply(waiting, "submit", new SubmitPracticeRequest(true))).Refused(
            422,
            "practice-award-not-valid"
        );
        (
            await holder.PostReply("practices-desk", new WritePracticeRequest(number, Text("示例")))
        ).Refused(404, "not-found");
    }

    private async Task<string> HolderAsync(int ordinal, string? place = null)
    {
        app.Clock.Now = Start;
        var decided = await app.AwardAsync(ordinal, ("organisation", Holder));
        using var office = app.As(Roles.Office);
        var number = (
            await office.PostReply(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        )
            .As<IssuedCertificates>()
            .Items[0]
            .Number!;
        if (place is not null)
        {
            await app.InScopeAsync<HonoursDb>(db =>
                db.Honours.Where(h => h.Number == number)
                    .ExecuteUpdateAsync(set => set.SetProperty(h => h.Place, place), Cancel)
            );
        }

        return number;
    }

    private static PracticeText Text(string title) =>
        new(title, "示例概要", "示例方法", "示例成效", "精益生产", "示例冶金业");

    private static async Task<string> WriteAsync(HttpClient by, string number, string title)
    {
        var written = await by.PostReply(
            "practices-desk",
            new WritePracticeRequest(number, Text(title))
        );
        return $"practices-desk/{written.As<PracticeView>().Summary.Id}";
    }

    private async Task<Guid> PublishAsync(string number, string title)
    {
        using var holder = app.As(Roles.Applicant, "enterprise-example", "another");
        using var office = app.As(Roles.Office);
        var at = await WriteAsync(holder, number, title);
        (await holder.ActReply(at, "submit", new SubmitPracticeRequest(true))).As<PracticeView>();
        return (await office.ActReply(at, "publish")).As<PracticeView>().Summary.Id;
    }
}
