using System.Text.Json;
using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Acts;

/// <summary>第三条、第十一条: what the filing unit is shown, and what it is refused.</summary>
public sealed class OwnActsTests(AcceptanceApp app, TestPostgres postgres)
    : IClassFixture<AcceptanceApp>
{
    [Fact]
    [Article(3)]
    [Article(11)]
    public async Task An_own_application_shows_the_acts_that_it_does_not_refuse()
    {
        using var found = await ActsCase.OpenAsync(app);
        var at = $"applications/{found.Id}";
        var own = found.Of(Roles.Applicant);
        var form = (await own.GetReply(at)).As<ApplicationView>().Form!;
        var bodies = new Dictionary<string, object>
        {
            [OwnActs.Withdraw.Verb] = new WithdrawApplicationRequest(new string('长', 501)),
        };

        // What is complete is refused for another reason than its state: the registers cannot be asked.
        app.Registers.Reachable = false;
        await found.InEveryStateAsync(async state =>
        {
            await ActsShown.CheckAsync(OwnActs.Table, at, found.Of, bodies);
            var seen = await own.GetReply(at);
            var saved = await own.PutReply($"{at}/draft", form, seen.Tag);
            if (ActsShown.Verbs(seen).Contains(OwnActs.Draft.Verb))
            {
                Assert.Equal(Acts(seen), Acts(saved));
                Assert.Contains($"/{found.Id}/draft", seen.Text, StringComparison.Ordinal);
                return;
            }

            saved.Refused(409, "form-frozen");
            if (state is ApplicationState.Listed)
            {
                // 第十三条: the draft list is the office's until it is public.
                Assert.DoesNotContain(state.ChineseName(), saved.Text, StringComparison.Ordinal);
                Assert.Empty(await ListedAsync(ApplicationState.Listed));
                Assert.Equal([found.Id], await ListedAsync(ApplicationState.Reported));
            }
        });
        app.Registers.Reachable = true;

        async Task<IEnumerable<Guid>> ListedAsync(ApplicationState state) =>
            (await own.GetReply($"applications?state={state}"))
                .As<Page<ApplicationRow>>()
                .Items.Select(row => row.Id);
    }

    [Fact]
    [Article(11)]
    public async Task A_submission_says_what_it_waits_for()
    {
        await using var alone = new AcceptanceApp(postgres);
        await alone.InitializeAsync();
        var edition = await new Journey(alone).OpenEditionAsync();
        using var own = alone.As(Roles.Applicant, ActsCase.Firm);
        var begun = await own.PostReply(
            "applications",
            new CreateApplicationRequest(edition, CandidateKind.Organisation)
        );
        var at = $"applications/{begun.As<ApplicationView>().Id}";
        Assert.Equal(2, Waits(begun).Count);

        alone.Clock.Now = Journey.At(2, 6);
        var empty = await own.GetReply(at);
        Assert.Contains("需要补充或者更正", Assert.Single(Waits(empty)), StringComparison.Ordinal);
        var file = await Journey.UploadAsync(own);
        var complete = await own.PutReply($"{at}/draft", Forms.Organisation(file), empty.Tag);
        Assert.Empty(Waits(complete));

        alone.Clock.Now = Journey.At(12, 31);
        var late = await own.GetReply(at);
        Assert.Contains("截止", Assert.Single(Waits(late)), StringComparison.Ordinal);
        (await own.PostReply($"{at}/submit", null, late.Tag)).Refused(422, "filing-closed");
    }

    private static List<string> Waits(Reply view) =>
        [
            .. view.As<ApplicationView>()
                .Acts.Single(act => act.Verb == OwnActs.Submit.Verb)
                .Obstacles.Select(o => o.Text),
        ];

    private static string Acts(Reply view)
    {
        using var document = JsonDocument.Parse(view.Text);
        return document.RootElement.GetProperty("acts").GetRawText();
    }
}
