using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>Which acts cannot go on without a stamped paper is data of the rule set, over a real database.</summary>
public sealed class StampedActTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    [Fact]
    [Article(6)]
    [Article(11)]
    [Article(12)]
    public async Task An_act_waits_for_its_paper_where_the_rules_say_so()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        app.Clock.Now = Journey.At(2, 6);
        using var firm = app.As(Roles.Applicant, "enterprise-example-1");
        var scan = await Journey.UploadAsync(firm);
        var created = await firm.PostReply(
            "applications",
            new CreateApplicationRequest(edition, CandidateKind.Organisation)
        );
        var id = created.As<ApplicationView>().Id;

        // While Review is away a draft is kept; nothing is decided.
        app.Rules.Away = true;
        var complete = Forms.Organisation(scan);
        var saved = await firm.PutReply($"applications/{id}/draft", complete, created.Tag);
        Assert.Empty(saved.As<ApplicationView>().Issues);
        (await SubmitAsync(saved)).Refused(503, "cannot-verify-now");

        app.Rules.Away = false;
        var unstamped = complete with
        {
            Recommendation = complete.Recommendation! with { Document = null },
        };
        saved = await firm.PutReply($"applications/{id}/draft", unstamped, saved.Tag);
        (await SubmitAsync(saved)).Refused(422, "recommendation-missing");

        app.Rules.Acts = [.. StampedActs.Always, StampedActs.PreliminaryReport];
        (await SubmitAsync(saved)).As<ApplicationView>();

        await journey.ReviewAsync(id, report: false);
        using var county = app.As(Roles.ReceivingBody, Journey.County);
        (await ReportAsync(null)).Refused(422, "paper-incomplete");
        var letter = await Journey.UploadAsync(county);
        (
            await ReportAsync(new("仁质强办函〔2023〕2号", new(2023, 4, 3), letter))
        ).As<PreliminaryCaseView>();

        Task<Reply> SubmitAsync(Reply seen) =>
            firm.PostReply($"applications/{id}/submit", null, seen.Tag);
        Task<Reply> ReportAsync(PaperDocument? paper) =>
            county.ActReply($"preliminary/{id}", "report", new ReportPreliminaryRequest(paper));
    }
}
