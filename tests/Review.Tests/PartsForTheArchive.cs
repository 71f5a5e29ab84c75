using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.MajorMatters;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>What Review gives to the archive package of an edition, and to whom.</summary>
public sealed class PartsForTheArchive(DecisionApp app) : IClassFixture<DecisionApp>
{
    [Fact]
    [Article(6)]
    [Article(18)]
    [Article(19)]
    public async Task Rules_stages_lists_meetings_and_the_decision_come_in_the_order_of_the_law()
    {
        var found = new DecisionCase(app);
        await found.PrepareAsync();
        var list = await found.AnnouncedAsync(found.First, found.Person);
        found.Close(list);
        (await found.SubmitAsync(list)).Dispose();
        (await found.DecideAsync(list, found.First)).Dispose();
        await MatterAsync(found.Edition, "示例事项");
        await MatterAsync(found.Edition, "示例暂缓", MajorMatterKinds.SuspensionLifted);

        // Of the rows that stand for the stages here, this one gets whom it was about.
        await app.InScopeAsync<ReviewDb>(db =>
            db.Database.ExecuteSqlAsync(
                $"UPDATE stage_lists SET candidates = jsonb_build_array({found.First}) WHERE edition_id = {found.Edition} AND stage = 'Material'",
                TestContext.Current.CancellationToken
            )
        );
        var parts = await ArchiveParts.OfAsync(app, found.Edition);
        string[] order =
        [
            "材料评审名单和报告",
            "研究决定重大事项：示例事项",
            "拟获奖建议名单和综合评审报告",
            "审议拟获奖建议名单的会议纪要和表决",
            "关于报请审定拟获奖名单的请示",
            "关于表扬获奖组织和个人的决定",
        ];
        Assert.Equal(order, parts.Titles.Where(order.Contains));

        // 第二十一条: what was decided about a complaint goes with the complaint.
        Assert.DoesNotContain(parts.Titles, t => t.Contains("示例暂缓", StringComparison.Ordinal));

        // 第七条: what was scored is secret.
        Assert.Contains("\"percentage\": 80", parts.Text(secret: true), StringComparison.Ordinal);
        Assert.DoesNotContain("percentage", parts.Text(secret: false), StringComparison.Ordinal);
        Assert.All(parts.Pieces, p => Assert.NotEqual("0001-01-01", p.Date));
    }

    [Fact]
    [Article(23)]
    public Task Only_the_service_that_makes_the_package_may_ask() =>
        ArchiveParts.AreClosedToOthersAsync(app);

    private Task MatterAsync(Guid edition, string subject, string kind = "other") =>
        app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Add(
                MajorMatter.Record(
                    new(
                        edition,
                        kind,
                        subject,
                        "同意（示例）。",
                        DecisionCase.Today,
                        new PaperDocument(null, DecisionCase.Today, null),
                        3,
                        0,
                        0
                    ),
                    2,
                    50,
                    app.Clock.Now
                )
            );
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
}
