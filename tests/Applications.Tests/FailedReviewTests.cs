using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第十二条: the result is reported whichever it is; 第十三条: the answer goes through the receiving body.</summary>
public sealed class FailedReviewTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    [Fact]
    [Article(12)]
    [Article(13)]
    public async Task A_failed_review_is_reported_with_its_reasons_and_answered()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            "enterprise-example-1",
            CandidateKind.Organisation,
            file => Forms.Organisation(file)
        );
        app.Clock.Now = Journey.At(4, 3);
        using var county = app.As(Roles.ReceivingBody, Journey.County);
        var scan = await Journey.UploadAsync(county);
        var opinion = new PreliminaryOpinionRequest(
            Passed: false,
            "质量管理体系运行未满三年。",
            new("仁质强办〔2023〕1号", new(2023, 4, 3), scan),
            null,
            null
        );
        (await county.ActReply($"preliminary/{id}", "opinion", opinion)).As<PreliminaryCaseView>();
        using var office = app.As(Roles.Office);
        (await office.GetReply($"recheck/{id}")).Refused(404, "not-found");

        var reported = (
            await county.ActReply($"preliminary/{id}", "report", new ReportPreliminaryRequest(null))
        ).As<PreliminaryCaseView>();
        Assert.Equal(nameof(ApplicationState.FailureReported), reported.Case.State);
        (
            await county.ActReply($"preliminary/{id}", "report", new ReportPreliminaryRequest(null))
        ).Refused(409, "wrong-state");

        var queue = (await office.GetReply($"recheck?editionId={edition}")).As<Page<RecheckRow>>();
        Assert.Equal(id, Assert.Single(queue.Items).Id);
        var seen = (await office.GetReply($"recheck/{id}")).As<RecheckView>();
        Assert.Equal("质量管理体系运行未满三年。", seen.Preliminary.Opinion!.Opinion);
        (
            await office.ActReply(
                $"recheck/{id}",
                "finding",
                new RecheckFindingRequest(Acceptable: true, null)
            )
        ).Refused(409, "wrong-state");

        var answered = (
            await office.ActReply(
                $"recheck/{id}",
                "refuse",
                new RefuseApplicationRequest("同意初审意见。")
            )
        ).As<RecheckView>();
        Assert.Equal(nameof(ApplicationState.NotAccepted), answered.Case.State);
        Assert.Equal("同意初审意见。", answered.RefusalReasons);
    }
}
