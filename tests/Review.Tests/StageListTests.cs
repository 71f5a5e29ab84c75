using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Scoring.Stages;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

public sealed class StageListTests
{
    private static readonly (Guid Id, CandidateKind Kind) Firm = (
        Guid.NewGuid(),
        CandidateKind.Organisation
    );
    private static readonly (Guid Id, CandidateKind Kind) Person = (
        Guid.NewGuid(),
        CandidateKind.Individual
    );

    private static readonly DateTimeOffset Now = new(2023, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    [Article(16)]
    [Article(17)]
    public void A_stage_hands_on_only_its_own_and_closes_once()
    {
        var site = StageList.Open(Guid.NewGuid(), ReviewStage.Site, [Firm.Id, Person.Id], [], Now);
        (Guid, CandidateKind) stranger = (Guid.NewGuid(), CandidateKind.Organisation);
        Assert.Equal("not-on-previous-list", CodeOfClosing(site, [stranger]));
        Assert.Equal("individual-in-defence", CodeOfClosing(site, [Firm, Person]));
        Assert.Equal(StageState.Open, site.State);
        Assert.Null(CodeOfClosing(site, [Firm]));
        Assert.Equal([Firm.Id], site.Entering);
        Assert.Equal("stage-closed", CodeOfClosing(site, [Firm]));
    }

    [Fact]
    [Article(15)]
    public void Individuals_enter_the_site_visits()
    {
        var material = StageList.Open(
            Guid.NewGuid(),
            ReviewStage.Material,
            [Firm.Id, Person.Id],
            [],
            Now
        );
        Assert.Null(CodeOfClosing(material, [Firm, Person]));
    }

    private static string? CodeOfClosing(
        StageList list,
        IReadOnlyList<(Guid Id, CandidateKind Kind)> entering
    ) => Refused.CodeOf(() => list.Close("示例", null, entering, [], Now));
}
