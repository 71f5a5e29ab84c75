using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Nurseries;

/// <summary>第八条、第十二条、第二十二条: what a body sees of those it cultivates once they have filed.</summary>
[Article(8)]
public sealed class CultivatedAndFiledTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Code = "91350100M000100Y43"; // That of Forms.Organisation.
    private static readonly CultivateRequest Firm = Nursery.Firm(1) with { CreditCode = Code };

    [Fact]
    [Article(22)]
    public async Task The_body_that_receives_the_application_finds_it_with_the_entry()
    {
        using var body = app.As(Roles.ReceivingBody, Journey.County);
        using var other = app.As(Roles.ReceivingBody, "county-office-510421");
        var own = await body.BeginAsync(Firm);
        var elsewhere = await other.BeginAsync(Firm);
        Assert.Empty((await ViewAsync(body, own)).Filed);

        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            "enterprise-cultivated",
            CandidateKind.Organisation,
            file => Forms.Organisation(file)
        );
        var filed = Assert.Single((await ViewAsync(body, own)).Filed);
        Assert.Equal((id, CaseOpening.Open), (filed.Id, filed.Opening));
        Assert.StartsWith("第三届", filed.Edition, StringComparison.Ordinal);

        // Another body that cultivates the same learns nothing of where it filed.
        Assert.Empty((await ViewAsync(other, elsewhere)).Filed);

        // A clerk who must stay out of the case does not find it named here.
        using var recused = app.As(Roles.ReceivingBody, Journey.County, "recused-cultivator");
        app.Access.WalledOff.Add(("recused-cultivator", id));
        (await recused.GetReply($"cultivation/{own}")).Refused(404, "not-found");
        (await recused.PostReply($"cultivation/{own}/coach", null, "\"1\"")).Refused(
            404,
            "not-found"
        );
        Assert.Empty((await recused.GetReply("cultivation")).As<Page<CultivationRow>>().Items);
        Assert.Empty((await recused.GetReply("cultivation-counts")).As<CultivationCounts>().ByYear);

        // Who has only to declare is told so.
        using var undeclared = app.As(Roles.ReceivingBody, Journey.County, "undeclared-cultivator");
        app.Access.Undeclared.Add(("undeclared-cultivator", id));
        Assert.Equal(
            CaseOpening.DeclarationMissing,
            Assert.Single((await ViewAsync(undeclared, own)).Filed).Opening
        );

        await APersonIsMatchedByNameAndEmployerAsync(journey, edition);
        await FilingIsOverAsync();
    }

    private async Task APersonIsMatchedByNameAndEmployerAsync(Journey journey, Guid edition)
    {
        using var body = app.As(Roles.ReceivingBody, Journey.County);
        var same = await body.BeginAsync(Nursery.Person("示例王某某"));
        var namesake = await body.BeginAsync(Nursery.Person("示例王某某", "示例二医院"));
        var id = await journey.FileAsync(
            edition,
            "institution-cultivated",
            CandidateKind.Individual,
            file => Forms.Individual(file, "示例王某某", Numbers.CitizenNumber(81))
        );
        Assert.Equal(id, Assert.Single((await ViewAsync(body, same)).Filed).Id);
        Assert.Empty((await ViewAsync(body, namesake)).Filed);
    }

    private async Task FilingIsOverAsync()
    {
        using var body = app.As(Roles.ReceivingBody, "dept-example-planning");
        var planned = Nursery.Firm(881) with { PlannedEdition = 3 };
        app.Clock.Now = Journey.At(3, 31);
        (await body.PostReply("cultivation", planned with { PlannedEdition = 2 })).Refused(
            422,
            "planned-edition-past"
        );
        var at = $"cultivation/{await body.BeginAsync(planned)}";
        app.Clock.Now = Journey.At(4, 1);

        // What was planned in time stays while other things are put right.
        (
            await body.ActReply(at, "amend", planned.Amendment() with { Note = "示例" })
        ).As<CultivationView>();
        (await body.ActReply(at, "coach")).As<CultivationView>();
        (await body.ActReply(at, "plan", new PlanRecommendationRequest(3))).Refused(
            422,
            "planned-edition-past"
        );
        Assert.Equal(
            4,
            (await body.ActReply(at, "plan", new PlanRecommendationRequest(4)))
                .As<CultivationView>()
                .Row.PlannedEdition
        );
    }

    private static async Task<CultivationView> ViewAsync(HttpClient body, Guid id) =>
        (await body.GetReply($"cultivation/{id}")).As<CultivationView>();
}
