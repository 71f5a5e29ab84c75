using QualityAward.Applications.Cultivation;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Nurseries;

/// <summary>第八条: a receiving body guides those it means to recommend, and nobody else learns who they are.</summary>
[Article(8)]
public sealed class CultivationTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Other = "county-office-510421";

    [Fact]
    public async Task An_entry_shows_the_acts_that_it_does_not_refuse()
    {
        app.Clock.Now = Journey.At(2, 6);
        using var people = new People(role =>
            app.As(role, role == Roles.ReceivingBody ? Journey.County : "city-office")
        );
        var body = people.Of(Roles.ReceivingBody);
        var at = $"cultivation/{await body.BeginAsync(Nursery.Firm(811))}";
        await CheckAsync("guide", "coach", "amend", "end");
        (await body.ActReply(at, "guide", Nursery.Guidance(new(2023, 2, 3)))).As<CultivationView>();
        (await body.ActReply(at, "coach")).As<CultivationView>();
        await CheckAsync("guide", "plan", "amend", "end");
        (await body.ActReply(at, "plan", new PlanRecommendationRequest(3))).As<CultivationView>();
        await CheckAsync("guide", "step-back", "amend", "end");
        (await body.ActReply(at, "amend", Nursery.Firm(811).Amendment())).Refused(
            422,
            "planned-edition-missing"
        );
        (await body.ActReply(at, "step-back")).As<CultivationView>();
        var ended = (
            await body.ActReply(at, "end", new EndCultivationRequest("示例：已迁出本市"))
        ).As<CultivationView>();
        Assert.Equal("示例：已迁出本市", ended.EndReason);
        await CheckAsync("resume");
        var resumed = (await body.ActReply(at, "resume")).As<CultivationView>();
        Assert.Equal((CultivationState.Cultivating, 1), (resumed.Row.State, resumed.Row.Guidances));
        Assert.Null(resumed.EndReason);
        Assert.Equal(
            ["纳入培育", "转入辅导", "列为拟推荐", "退回辅导", "不再培育", "恢复培育"],
            resumed.History.Select(h => h.What)
        );
        Assert.Equal("示例：完善卓越绩效自评。", Assert.Single(resumed.Guidance).Advice);

        async Task CheckAsync(params string[] verbs)
        {
            var bodies = new Dictionary<string, object>
            {
                ["amend"] = Nursery.Firm(811).Amendment() with { Name = "" },
            };
            await ActsShown.CheckAsync(CultivationActs.Table, at, people.Of, bodies);
            Assert.Equal(verbs, ActsShown.Verbs(await body.GetReply(at)));
        }
    }

    [Fact]
    public async Task Another_bodys_candidates_do_not_exist()
    {
        using var body = app.As(Roles.ReceivingBody, Journey.County);
        using var other = app.As(Roles.ReceivingBody, Other);
        var id = await body.BeginAsync(Nursery.Firm(821));
        var at = $"cultivation/{id}";
        (await other.GetReply(at)).Refused(404, "not-found");
        foreach (var act in CultivationActs.Table.All)
        {
            object? content = act.Verb switch
            {
                "guide" => Nursery.Guidance(new(2023, 1, 30)),
                "amend" => Nursery.Firm(821).Amendment(),
                "plan" => new PlanRecommendationRequest(9),
                "end" => new EndCultivationRequest("示例"),
                _ => null,
            };
            (await other.PostReply($"{at}/{act.Verb}", content, "\"1\"")).Refused(404, "not-found");
        }

        var words = Uri.EscapeDataString("培育821");
        Assert.Empty((await ListAsync(other, $"?q={words}")).Items);
        Assert.Empty((await other.GetReply($"search?q={words}")).As<SearchAnswer>().Groups);
        Assert.Equal(id, Assert.Single((await ListAsync(body, $"?q={words}")).Items).Id);
        var hit = Assert.Single(
            (await body.GetReply($"search?q={words}"))
                .As<SearchAnswer>()
                .Groups.Single(g => g.Kind == "cultivated-candidates")
                .Hits
        );
        Assert.Equal($"/cultivation/{id}", hit.Address);

        // It may cultivate the same organisation, and learns nothing by it.
        Assert.NotEqual(id, await other.BeginAsync(Nursery.Firm(821)));
    }

    [Fact]
    public async Task The_office_reads_counts_and_no_name()
    {
        const string unit = "high-tech-zone";
        app.Clock.Now = Journey.At(2, 6);
        using var body = app.As(Roles.ReceivingBody, unit);
        await body.BeginAsync(Nursery.Firm(831));
        await body.BeginAsync(Nursery.Person("示例计数某"));
        using var office = app.As(Roles.Office);
        Assert.Equal(403, (await office.GetReply("cultivation")).Status);
        var read = await office.GetReply("cultivation-counts");
        Assert.DoesNotContain("示例培育831", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("示例计数某", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Numbers.CreditCode(831), read.Text, StringComparison.Ordinal);
        var counts = read.As<CultivationCounts>();
        Assert.Equal(
            new CultivationShare("钒钛高新区管委会", 1, 1),
            counts.ByUnit.Single(u => u.Name == "钒钛高新区管委会")
        );
    }

    [Fact]
    public async Task Nobody_but_receiving_bodies_has_a_nursery()
    {
        foreach (var role in Roles.All.Where(r => r != Roles.ReceivingBody))
        {
            using var client = app.As(role, Journey.County);
            Assert.Equal(403, (await client.GetReply("cultivation")).Status);
            Assert.Equal(403, (await client.PostReply("cultivation", Nursery.Firm(839))).Status);
            Assert.Equal(
                role == Roles.Office ? 200 : 403,
                (await client.GetReply("cultivation-counts")).Status
            );
        }

        using var anybody = app.Anonymous();
        Assert.Equal(401, (await anybody.GetReply("cultivation")).Status);
    }

    [Fact]
    public async Task A_body_counts_its_own_by_year_and_industry()
    {
        const string unit = "dept-example-counting";
        using var body = app.As(Roles.ReceivingBody, unit);
        app.Clock.Now = Journey.At(2, 6).AddYears(-1);
        var first = await body.BeginAsync(Nursery.Firm(841));
        app.Clock.Now = Journey.At(2, 6);
        await body.BeginAsync(Nursery.Firm(842));
        await body.BeginAsync(Nursery.Person("示例统计某"));
        foreach (var day in (DateOnly[])[new(2022, 5, 1), new(2023, 1, 9), new(2023, 1, 10)])
        {
            (
                await body.ActReply($"cultivation/{first}", "guide", Nursery.Guidance(day))
            ).As<CultivationView>();
        }

        var counts = (await body.GetReply("cultivation-counts")).As<CultivationCounts>();
        Assert.Equal([new(2023, 1, 1, 2), new(2022, 1, 0, 1)], counts.ByYear);
        Assert.Equal([new("制造业", 2, 0), new("卫生和社会工作", 0, 1)], counts.ByIndustry);
        Assert.Equal(new("培育", 2, 1), counts.ByState[0]);
        Assert.Empty(counts.ByUnit);
        var year = (await body.GetReply("cultivation-counts?year=2022")).As<CultivationCounts>();
        Assert.Equal([new("制造业", 1, 0)], year.ByIndustry);
        Assert.Equal(2, year.ByYear.Count);
    }

    [Fact]
    public async Task Who_is_there_is_not_taken_in_again_not_even_at_once()
    {
        const string unit = "dept-example-once";
        using var body = app.As(Roles.ReceivingBody, unit);
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => body.PostReply("cultivation", Nursery.Firm(851)))
        );
        Assert.Single(replies, r => r.Status == 201);
        Assert.All(replies.Where(r => r.Status != 201), r => r.Refused(422, "already-cultivated"));
        await body.BeginAsync(Nursery.Person("示例·一某", "示例医院（总院）"));
        (await body.PostReply("cultivation", Nursery.Person("示例一某", "示例医院(总院)"))).Refused(
            422,
            "already-cultivated"
        );
        var another = await body.BeginAsync(Nursery.Firm(852));
        (
            await body.ActReply($"cultivation/{another}", "amend", Nursery.Firm(851).Amendment())
        ).Refused(422, "already-cultivated");
    }

    [Fact]
    public async Task A_list_is_narrowed_and_read_page_by_page()
    {
        const string unit = "dept-example-list";
        using var body = app.As(Roles.ReceivingBody, unit);
        List<Guid> ids = [];
        foreach (var n in Enumerable.Range(861, 3))
        {
            ids.Insert(0, await body.BeginAsync(Nursery.Firm(n, n == 862 ? "E" : "C")));
        }

        var person = await body.BeginAsync(Nursery.Person("示例列表某"));
        Assert.Equal(ids[1], Assert.Single((await ListAsync(body, "?industry=E")).Items).Id);
        Assert.Equal(person, Assert.Single((await ListAsync(body, "?kind=Individual")).Items).Id);
        Assert.Empty((await ListAsync(body, "?state=Ended")).Items);
        Assert.Empty((await ListAsync(body, "?edition=7")).Items);
        var first = await ListAsync(body, "?kind=Organisation&limit=2");
        var second = await ListAsync(body, $"?kind=Organisation&limit=2&after={first.Next}");
        Assert.Equal(ids, first.Items.Concat(second.Items).Select(r => r.Id));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task What_was_not_seen_or_lies_ahead_is_refused()
    {
        app.Clock.Now = Journey.At(2, 6);
        using var body = app.As(Roles.ReceivingBody, "dept-example-seen");
        var at = $"cultivation/{await body.BeginAsync(Nursery.Firm(871))}";
        Assert.Equal(428, (await body.PostReply($"{at}/coach")).Status);
        Assert.Equal(412, (await body.PostReply($"{at}/coach", null, "\"1\"")).Status);
        (await body.ActReply(at, "guide", Nursery.Guidance(new(2023, 2, 7)))).Refused(
            422,
            "guidance-day-ahead"
        );
        (
            await body.ActReply(
                at,
                "guide",
                Nursery.Guidance(new(2023, 2, 6)) with
                {
                    Advice = Numbers.CitizenNumber(71),
                }
            )
        ).Refused(422, "cultivation-personal-data");
    }

    private static async Task<Page<CultivationRow>> ListAsync(HttpClient body, string query) =>
        (await body.GetReply($"cultivation{query}")).As<Page<CultivationRow>>();
}
