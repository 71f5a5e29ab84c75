using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第七条、第二十二条 for clerks of receiving bodies, over a real database.</summary>
public sealed class TakingPartTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Firm = "enterprise-example-1";

    [Fact]
    [Article(7)]
    [Article(12)]
    [Article(22)]
    public async Task A_county_clerk_is_led_to_declare_and_a_recused_one_finds_nothing()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            Firm,
            CandidateKind.Organisation,
            file => Forms.Organisation(file)
        );
        using var clerk = app.As(Roles.ReceivingBody, Journey.County, "undeclared");
        using var recused = app.As(Roles.ReceivingBody, Journey.County, "recused-clerk");
        app.Access.Undeclared.Add(("undeclared", id));
        app.Access.WalledOff.Add(("recused-clerk", id));

        (await clerk.GetReply($"preliminary/{id}")).Refused(403, "declaration-missing");
        var row = Assert.Single(
            (await clerk.GetReply("preliminary?limit=100")).As<Page<CaseRow>>().Items,
            r => r.Id == id
        );
        Assert.Equal(CaseOpening.DeclarationMissing, row.Opening);

        (await recused.GetReply($"preliminary/{id}")).Refused(404, "not-found");
        Assert.DoesNotContain(
            (await recused.GetReply("preliminary?limit=100")).As<Page<CaseRow>>().Items,
            r => r.Id == id
        );

        app.Access.Undeclared.Remove(("undeclared", id));
        Assert.Equal(
            CaseOpening.Open,
            (await clerk.GetReply($"preliminary/{id}")).As<PreliminaryCaseView>().Case.Opening
        );
    }
}
