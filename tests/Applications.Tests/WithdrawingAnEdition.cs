using QualityAward.Applications.Case;
using QualityAward.Applications.Withdrawal.Rules;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第三条、第四条: an edition whose call is out is taken back in public.</summary>
public sealed class WithdrawingAnEdition(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    [Fact]
    [Article(3)]
    [Article(4)]
    public async Task It_is_withdrawn_in_public_and_everything_filed_for_it_ends()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var filed = await journey.FileAsync(
            edition,
            "enterprise-example-1",
            CandidateKind.Organisation,
            file => Forms.Organisation(file)
        );
        await journey.ReviewAsync(filed);
        using var office = app.As(Roles.Office);
        var seen = await office.GetReply($"editions/{edition}");
        var scan = await Journey.UploadAsync(office);
        var paper = new PaperDocument("攀质强办〔2023〕7号", new(2023, 4, 3), scan);

        await RefusedAsync(office, seen, paper with { FileId = null }, "示例", "paper-incomplete");
        await RefusedAsync(office, seen, paper, "  ", "reasons-missing");
        await RefusedAsync(
            office,
            seen,
            paper with
            {
                DocumentNumber = "攀质强办〔2023〕1号",
            },
            "示例",
            "document-number-used"
        );
        var withdrawn = (
            await WithdrawAsync(office, seen, paper, "评选年度有误（示例）。")
        ).As<EditionView>();
        Assert.Equal(EditionState.Withdrawn, withdrawn.State);
        (
            await WithdrawAsync(office, await office.GetReply($"editions/{edition}"), paper, "再次")
        ).Refused(409, "edition-cancelled");

        var correction = Assert.Single(await app.RaisedAsync<EditionWithdrawn>());
        Assert.Equal(
            ($"{withdrawn.Call!.NoticeId}", $"{withdrawn.Cancellation!.NoticeId}"),
            (correction.CallNoticeId, correction.NoticeId)
        );
        Assert.Contains(
            await app.RaisedAsync<CandidateStopped>(),
            s => s.CandidateId == $"{filed}"
        );
        using var applicant = app.As(Roles.Applicant, "enterprise-example-1");
        Assert.Equal(
            ApplicationState.EditionWithdrawn,
            (await applicant.GetReply($"applications/{filed}")).As<ApplicationView>().State
        );
        (
            await applicant.PostReply(
                "applications",
                new CreateApplicationRequest(edition, CandidateKind.Organisation)
            )
        ).Refused(404, "not-found");

        using var visitor = app.Anonymous();
        var shown = (await visitor.GetReply($"editions/{edition}")).As<EditionView>();
        Assert.Equal(
            (EditionState.Withdrawn, "评选年度有误（示例）。", null, ""),
            (
                shown.State,
                shown.Cancellation!.Reason,
                shown.Cancellation.Document.FileId,
                shown.Cancellation.By
            )
        );
        Assert.Empty((await visitor.GetReply("editions")).As<Page<EditionView>>().Items);

        app.Clock.Now = Journey.At(1, 30);
        var again = (await office.PostReply("editions", Schedules.Request())).As<EditionView>();
        Assert.Equal((3, 2022), (again.Ordinal, again.FirstYear));
        app.Clock.Now = Journey.At(4, 3);
        (
            await office.PostReply(
                $"editions/{again.Id}/withdraw",
                new WithdrawEditionRequest(paper, "示例"),
                (await office.GetReply($"editions/{again.Id}")).Tag
            )
        ).Refused(409, "call-not-issued");
    }

    [Fact]
    [Article(3)]
    public void Whoever_is_before_the_public_is_not_withdrawn_with_the_edition()
    {
        WithdrawalRule.Check(announced: false);
        Assert.Equal(
            "edition-under-review",
            Assert
                .Throws<RefusedException>(() => WithdrawalRule.Check(announced: true))
                .Refusal.Code
        );
        foreach (
            var state in (ApplicationState[])
                [ApplicationState.Announced, ApplicationState.Accepted, ApplicationState.Awarded]
        )
        {
            Assert.False(
                ApplicationStates.Table.ContainsKey((state, ApplicationVerb.EndWithEdition))
            );
        }
    }

    private static async Task RefusedAsync(
        HttpClient office,
        Reply seen,
        PaperDocument paper,
        string reason,
        string code
    ) => (await WithdrawAsync(office, seen, paper, reason)).Refused(422, code);

    private static Task<Reply> WithdrawAsync(
        HttpClient office,
        Reply seen,
        PaperDocument paper,
        string reason
    ) =>
        office.PostReply(
            $"editions/{seen.As<EditionView>().Id}/withdraw",
            new WithdrawEditionRequest(paper, reason),
            seen.Tag
        );
}
