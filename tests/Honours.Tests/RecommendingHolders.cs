using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Recommendations;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第二十条: 符合条件的获奖组织和个人可按程序推荐申报省级及以上质量奖.</summary>
[Article(20)]
public sealed class RecommendingHolders(HonoursApp app) : IClassFixture<HonoursApp>
{
    private static readonly DateOnly Day = new(2023, 12, 1);

    [Fact]
    public void The_table_allows_exactly_these_steps() =>
        Assert.Equal(
            [
                "Proposed-Send",
                "Proposed-Withdraw",
                "Sent-Accept",
                "Sent-Grant",
                "Sent-Deny",
                "Sent-Withdraw",
                "Accepted-Review",
                "Accepted-Grant",
                "Accepted-Deny",
                "Accepted-Withdraw",
                "Reviewing-Grant",
                "Reviewing-Deny",
                "Reviewing-Withdraw",
            ],
            from s in Enum.GetValues<RecommendationState>()
            from a in Enum.GetValues<RecommendationStep>()
            where RecommendationTable.Next(s, a) is not null
            select $"{s}-{a}"
        );

    [Fact]
    public async Task A_recommendation_shows_the_acts_that_it_does_not_refuse_until_it_is_shown()
    {
        using var people = new People(role => app.As(role));
        var office = people.Of(Roles.Office);
        using var visitor = app.Anonymous();
        var award = await AwardAsync(91);
        var at = await ProposeAsync(office, award.Id);
        await StepAsync("send", new SendRecommendationRequest("示例评选机构", await ScanAsync(1)));
        await StepAsync("accept", new RecommendationProgressRequest(Day, "示例受理编号"));
        await StepAsync("review", new RecommendationProgressRequest(Day));
        await StepAsync(
            "conclude",
            new ConcludeRecommendationRequest(true, await ScanAsync(2), "示例组织奖")
        );
        await CheckAsync();
        Assert.Null(await ShownAsync());
        (await office.ActReply(at, "show")).As<RecommendationView>();
        await CheckAsync();
        var shown = Assert.Single((await ShownAsync())!);
        Assert.Equal(("天府质量奖", "攀质强办〔2023〕2号"), (shown.Name, shown.DocumentNumber));
        (await office.ActReply(at, "hide")).As<RecommendationView>();
        await CheckAsync();
        Assert.Null(await ShownAsync());
        Assert.Equal(
            ["推荐上报", "受理", "进入评审", "获奖"],
            (await office.GetReply(at)).As<RecommendationView>().Steps.Select(s => s.Name)
        );

        Task CheckAsync() => ActsShown.CheckAsync(RecommendationActs.Table, at, people.Of);

        Task<PaperDocument> ScanAsync(int n) => office.ScanAsync($"攀质强办〔2023〕{n}号", Day);

        async Task<IReadOnlyList<HigherAwardShown>?> ShownAsync() =>
            (await visitor.GetReply($"register/{award.Number}")).As<HonourView>().HigherAwards;

        async Task StepAsync(string verb, object body)
        {
            await CheckAsync();
            (await office.ActReply(at, verb, body)).As<RecommendationView>();
        }
    }

    [Fact]
    public async Task There_is_one_recommendation_at_a_time_to_one_award()
    {
        using var office = app.As(Roles.Office);
        var award = await AwardAsync(92);
        var at = await ProposeAsync(office, award.Id);
        var same = new ProposeRecommendationRequest(award.Id, HigherAward.Tianfu);
        (await office.PostReply("recommendations", same)).Refused(409, "recommendation-exists");
        (
            await office.PostReply("recommendations", same with { Target = HigherAward.China })
        ).As<RecommendationView>();
        (
            await office.PostReply("recommendations", same with { Target = HigherAward.Other })
        ).Refused(400, "text-missing");
        var other = (
            await office.PostReply(
                "recommendations",
                same with
                {
                    Target = HigherAward.Other,
                    TargetName = "示例质量奖",
                }
            )
        ).As<RecommendationView>();
        Assert.Equal("示例质量奖", other.TargetName);
        (
            await office.ActReply(at, "withdraw", new WithdrawRecommendationRequest("示例理由"))
        ).As<RecommendationView>();
        (await office.PostReply("recommendations", same)).As<RecommendationView>();
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    office.PostReply(
                        "recommendations",
                        same with
                        {
                            Target = HigherAward.Other,
                            TargetName = "示例同时推荐",
                        }
                    )
                )
        );
        Assert.Single(replies, r => r.Status == 201);
        Assert.Equal(
            4,
            (await office.GetReply($"recommendations?q={award.Number}&state=Proposed"))
                .As<Page<RecommendationView>>()
                .Items.Count
        );
    }

    [Fact]
    public async Task Papers_and_days_that_cannot_be_are_refused()
    {
        using var office = app.As(Roles.Office);
        var at = await ProposeAsync(office, (await AwardAsync(93)).Id);
        var paper = await office.ScanAsync("攀质强办〔2023〕3号", Day);
        (
            await office.ActReply(
                at,
                "send",
                new SendRecommendationRequest("示例", paper with { FileId = null })
            )
        ).Refused(422, "paper-incomplete");
        await office.ActReply(at, "send", new SendRecommendationRequest("示例", paper));
        foreach (var wrong in (DateOnly[])[new(2023, 11, 30), new(2023, 12, 2)])
        {
            (await office.ActReply(at, "accept", new RecommendationProgressRequest(wrong))).Refused(
                422,
                "progress-day-wrong"
            );
        }

        var unnumbered = new PaperDocument(null, Day, null);
        (
            await office.ActReply(
                at,
                "conclude",
                new ConcludeRecommendationRequest(true, unnumbered)
            )
        ).Refused(422, "paper-incomplete");
        var ended = (
            await office.ActReply(
                at,
                "conclude",
                new ConcludeRecommendationRequest(false, unnumbered)
            )
        ).As<RecommendationView>();
        Assert.Equal(RecommendationState.NotGranted, ended.State);
    }

    [Fact]
    [Article(22)]
    public async Task For_others_and_for_a_recused_clerk_there_is_no_recommendation()
    {
        using var office = app.As(Roles.Office);
        var award = await AwardAsync(94);
        var at = await ProposeAsync(office, award.Id);
        using var applicant = app.As(Roles.Applicant, "enterprise-example");
        (await applicant.GetReply(at)).Refused(403, "role-lacks-right");
        (await applicant.GetReply("recommendations/candidates")).Refused(403, "role-lacks-right");
        var letter = await office.ScanAsync("攀质强办〔2023〕4号", Day);
        await office.ActReply(at, "send", new SendRecommendationRequest("示例", letter));
        app.Review.Recuse("recused-of-recommending", $"org:{HonoursApp.Code}");
        using var recused = app.As(Roles.Office, subject: "recused-of-recommending");
        (await recused.GetReply(at)).Refused(404, "not-found");
        (await recused.GetReply($"files/{letter.FileId}")).Refused(404, "not-found");
        (
            await recused.PostReply(
                "recommendations",
                new ProposeRecommendationRequest(award.Id, HigherAward.China)
            )
        ).Refused(404, "not-found");
        (
            await recused.PostReply(
                $"{at}/withdraw",
                new WithdrawRecommendationRequest("示例"),
                "\"1\""
            )
        ).Refused(404, "not-found");
        Assert.Empty(
            (await recused.GetReply("recommendations")).As<Page<RecommendationView>>().Items
        );
        Assert.Empty(
            (await recused.GetReply("recommendations/candidates"))
                .As<Page<RecommendationCandidate>>()
                .Items
        );
    }

    private async Task<CertificateView> AwardAsync(int ordinal)
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(ordinal, ("organisation", "示例推荐有限公司"));
        using var office = app.As(Roles.Office);
        return (
            await office.PostReply(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        )
            .As<IssuedCertificates>()
            .Items[0];
    }

    private static async Task<string> ProposeAsync(HttpClient office, Guid award) =>
        $"recommendations/{(await office.PostReply(
            "recommendations",
            new ProposeRecommendationRequest(award, HigherAward.Tianfu)
        )).As<RecommendationView>().Id}";
}
