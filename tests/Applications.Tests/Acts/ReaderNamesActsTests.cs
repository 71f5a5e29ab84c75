using QualityAward.Applications.Material;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Acts;

/// <summary>第二十三条: what supervisors are shown of a proposal to tell readers' names, and what they are refused.</summary>
public sealed class ReaderNamesActsTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    [Fact]
    [Article(23)]
    public async Task A_proposal_shows_the_acts_that_it_does_not_refuse()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            "institution-example",
            CandidateKind.Individual,
            file => Forms.Individual(file, "示例李某某", Numbers.CitizenNumber(7))
        );
        using var people = new People(role =>
            app.As(role, role == Roles.ReceivingBody ? Journey.County : "supervision-group")
        );
        using var second = app.As(Roles.Supervisor, "supervision-group", "second");
        await WalkAsync("decline", new DeclineReaderNamesRequest("无须提前告知。"));
        await WalkAsync("confirm", body: null);

        async Task WalkAsync(string verb, object? body)
        {
            Assert.Equal(
                200,
                (
                    await people
                        .Of(Roles.ReceivingBody)
                        .PostReply($"preliminary/{id}/unmask", new UnmaskRequest("核对"))
                ).Status
            );
            var proposed = await people
                .Of(Roles.Supervisor)
                .PostReply(
                    "reader-names",
                    new ProposeReaderNamesRequest(id, "申报单位反映泄密，需核实（示例）。", null)
                );
            var at = $"reader-names/{proposed.As<ReaderNamesView>().Id}";
            await ActsShown.CheckAsync(ReaderNamesActs.Table, at, people.Of);
            Assert.All(
                proposed.As<ReaderNamesView>().Acts,
                act => Assert.Contains("提出人本人", Assert.Single(act.Obstacles).Text)
            );
            var seen = (await second.GetReply(at)).As<ReaderNamesView>();
            Assert.Equal(["confirm", "decline"], seen.Acts.Select(act => act.Verb));
            Assert.All(seen.Acts, act => Assert.Empty(act.Obstacles));
            Assert.Empty((await second.ActReply(at, verb, body)).As<ReaderNamesView>().Acts);
            await ActsShown.CheckAsync(ReaderNamesActs.Table, at, people.Of);
        }
    }
}
