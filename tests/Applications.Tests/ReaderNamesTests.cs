using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第二十三条: readers' names told before 市政府's decision, over a real database.</summary>
public sealed class ReaderNamesTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Person = "institution-example";

    [Fact]
    [Article(23)]
    public async Task Names_are_told_earlier_once_a_second_supervisor_confirms()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            Person,
            CandidateKind.Individual,
            file => Forms.Individual(file, "示例李某某", Numbers.CitizenNumber(7))
        );
        using var first = app.As(Roles.Supervisor, "supervision-group", "first");
        using var second = app.As(Roles.Supervisor, "supervision-group", "second");
        using var walled = app.As(Roles.Supervisor, "supervision-group", "walled");
        app.Access.WalledOff.Add(("walled", id));
        var request = new ProposeReaderNamesRequest(id, "申报单位反映泄密，需核实（示例）。", null);
        (await first.PostReply("reader-names", request)).Refused(422, "no-names-to-tell");

        using var county = app.As(Roles.ReceivingBody, Journey.County, "reader");
        Assert.Equal(
            200,
            (await county.PostReply($"preliminary/{id}/unmask", new UnmaskRequest("核对"))).Status
        );
        using var applicant = app.As(Roles.Applicant, Person);
        var before = (await applicant.GetReply($"applications/{id}/secret-access")).As<
            List<SecretAccessView>
        >();
        var letter = Assert.Single(before).Reader;
        Assert.EndsWith("甲", letter, StringComparison.Ordinal);

        (await first.PostReply("reader-names", request with { Reason = " " })).Refused(
            422,
            "reasons-missing"
        );
        (await walled.PostReply("reader-names", request)).Refused(404, "not-found");
        var proposed = (await first.PostReply("reader-names", request)).As<ReaderNamesView>();
        (await second.PostReply("reader-names", request)).Refused(409, "reader-names-pending");
        var at = $"reader-names/{proposed.Id}";
        (await first.ActReply(at, "confirm")).Refused(422, "second-supervisor-needed");
        (await walled.GetReply(at)).Refused(404, "not-found");
        Assert.Equal(
            ReaderNamesState.Revealed,
            (await second.ActReply(at, "confirm")).As<ReaderNamesView>().State
        );
        (await second.ActReply(at, "decline", new DeclineReaderNamesRequest("另有情况"))).Refused(
            409,
            "reader-names-settled"
        );
        var after = (await applicant.GetReply($"applications/{id}/secret-access")).As<
            List<SecretAccessView>
        >();
        Assert.NotEqual(letter, Assert.Single(after).Reader);
    }
}
