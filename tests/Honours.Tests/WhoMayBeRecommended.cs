using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Recommendations;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第二十条: the conditions of a recommendation, each with its article.</summary>
[Article(20)]
public sealed class WhoMayBeRecommended(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Holder = "示例推荐有限公司";
    private static readonly EligibilityFacts Clean = new(
        HonourState.Certified,
        null,
        false,
        null,
        null,
        new(2028, 1, 29)
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static SubjectRequest Subject { get; } =
        new(CandidateKind.Organisation, Holder, HonoursApp.Code, null);

    public static TheoryData<int, int> Faults =>
        new()
        {
            { 0, 20 },
            { 1, 20 },
            { 2, 24 },
            { 3, 24 },
            { 4, 24 },
            { 5, 27 },
            { 6, 27 },
            { 7, 32 },
        };

    [Fact]
    public void Who_has_nothing_against_them_is_eligible() =>
        Assert.All(EligibilityRule.Of(Clean), ground => Assert.True(ground.IsMet));

    [Theory]
    [Article(24)]
    [Article(27)]
    [Article(32)]
    [MemberData(nameof(Faults))]
    public void Each_thing_against_them_is_named_with_its_article(int fault, int article)
    {
        EligibilityFacts[] facts =
        [
            Clean with
            {
                State = HonourState.Awarded,
            },
            Clean with
            {
                State = HonourState.Revoked,
            },
            Clean with
            {
                BannedUntil = new(2033, 1, 1),
            },
            Clean with
            {
                HasOpenMisconduct = true,
            },
            Clean with
            {
                RevocationArticle = 24,
            },
            Clean with
            {
                RevocationArticle = 27,
            },
            Clean with
            {
                AccidentOn = new(2024, 1, 1),
            },
            Clean with
            {
                InForceUntil = null,
            },
        ];
        var grounds = EligibilityRule.Of(facts[fault]);
        Assert.Equal(article, Assert.Single(grounds, g => !g.IsMet).Article);
        Assert.Equal(
            "recommendation-not-eligible",
            Assert.Throws<RefusedException>(() => EligibilityRule.Check(grounds)).Refusal.Code
        );
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    [Article(32)]
    public async Task What_the_registers_hold_against_a_holder_stands_in_the_way()
    {
        At(2023, 12, 1);
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var decided = await app.AwardAsync(95, ("organisation", Holder));
        Assert.Equal(["获奖有效"], await UnmetAsync());
        await office.PostReply(
            "certificates/issue",
            new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
        );
        Assert.Empty(await UnmetAsync());

        var opened = await office.PostReply(
            "misconduct-cases",
            new OpenMisconductRequest(Subject, null, null, null, "示例事实", null)
        );
        Assert.Equal(["没有正在办理的弄虚作假案件"], await UnmetAsync());
        await office.ActReply(
            $"misconduct-cases/{opened.As<MisconductView>().Id}",
            "dismiss",
            new DismissMisconductRequest("示例理由")
        );
        Assert.Empty(await UnmetAsync());

        // Proposed while nothing stands in the way; sent only while that is still so.
        var candidate = await CandidateAsync();
        var at =
            $"recommendations/{(await office.PostReply(
                "recommendations",
                new ProposeRecommendationRequest(candidate.HonourId, HigherAward.Tianfu)
            )).As<RecommendationView>().Id}";
        At(2024, 12, 2);
        var recorded = await office.PostReply(
            "events",
            new RecordEventRequest(
                Subject,
                RegisterEventKind.Accident,
                new(2024, 12, 1),
                AccidentField.QualitySafety,
                null,
                AccidentGrade.Larger,
                "示例规则",
                "示例事故",
                new(null, new(2024, 12, 1), null)
            )
        );
        Assert.Empty(await UnmetAsync());
        var accident = recorded.As<RegisterEventView>().Id;
        (
            await other.PostReply($"events/{accident}/confirm", new { }, recorded.Tag)
        ).As<RegisterEventView>();
        Assert.Equal(["责任期内没有较大以上事故"], await UnmetAsync());
        var send = Assert.Single(
            (await office.GetReply(at)).As<RecommendationView>().Acts,
            act => act.Verb == "send"
        );
        Assert.Contains("第二十七条", Assert.Single(send.Obstacles).Text, StringComparison.Ordinal);
        (
            await office.ActReply(
                at,
                "send",
                new SendRecommendationRequest(
                    "示例",
                    await office.ScanAsync("攀质强办〔2024〕1号", new(2024, 12, 2))
                )
            )
        ).Refused(422, "recommendation-not-eligible");
        (
            await office.PostReply(
                "recommendations",
                new ProposeRecommendationRequest(candidate.HonourId, HigherAward.China)
            )
        ).Refused(422, "recommendation-not-eligible");

        await office.PostReply(
            "revocations",
            new OpenRevocationRequest(candidate.Number!, RevocationGround.Accident, accident)
        );
        Assert.Equal(["没有正在办理的撤销事项", "责任期内没有较大以上事故"], await UnmetAsync());
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var honour = await db.Honours.SingleAsync(h => h.Id == candidate.HonourId, Cancel);
            honour.Revoke(
                "攀府发〔2024〕98号",
                new(2024, 12, 2),
                Guid.NewGuid(),
                27,
                "",
                app.Clock.Now
            );
            await db.SaveChangesAsync(Cancel);
        });
        At(2028, 1, 30);
        Assert.Equal(
            [
                "获奖有效",
                "没有正在办理的撤销事项",
                "责任期内没有较大以上事故",
                "管理办法在有效期内",
            ],
            await UnmetAsync()
        );

        async Task<RecommendationCandidate> CandidateAsync() =>
            Assert.Single(
                (await office.GetReply("recommendations/candidates"))
                    .As<Page<RecommendationCandidate>>()
                    .Items
            );

        async Task<IEnumerable<string>> UnmetAsync()
        {
            var found = await CandidateAsync();
            var unmet = found.Grounds.Where(g => !g.IsMet).Select(g => g.Name).ToList();
            Assert.Equal(unmet.Count == 0, found.IsEligible);
            return unmet;
        }
    }

    private void At(int year, int month, int day) =>
        app.Clock.Now = new(year, month, day, 9, 0, 0, TimeSpan.FromHours(8));
}
