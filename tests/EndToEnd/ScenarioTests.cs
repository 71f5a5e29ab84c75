using QualityAward.TestSupport;

namespace QualityAward.EndToEnd;

/// <summary>
/// The whole award, played through the gateway as <c>tests/Scenario</c> plays it against any system; the kills of
/// <see cref="DisturbedPlay"/> excuse nobody from a refusal.
/// </summary>
[Article(5)]
[Collection(Plays.Name)]
public sealed class ScenarioTests(DisturbedPlay play)
{
    /// <summary>Code and article of every refusal that the play asks for, as often as it does.</summary>
    private static readonly (string Code, int? Article)[] Demanded =
    [
        ("accident-in-window", 9),
        ("activity-fee", 30),
        ("applicant-banned", 24),
        ("applicant-banned", 24),
        ("award-list-state", 18),
        ("calendar-year-unknown", null),
        ("complaint-suspends", 19),
        ("consultation-open", 12),
        ("consultation-open", 13),
        ("defence-not-heard", 24),
        ("edition-in-cycle-exists", 4),
        ("filing-closed", 11),
        ("high-tech-zone-route", 12),
        ("individual-in-defence", 17),
        ("misconduct-not-decided", 24),
        ("name-not-on-list", 18),
        ("not-on-announced-list", 19),
        ("not-reported", 3),
        ("notice-not-closed", 13),
        ("notice-not-closed", 19),
        ("objection-open", 13),
        ("objection-standing", 12),
        ("objection-upheld", 13),
        ("outside-city", 9),
        ("over-quota", 4),
        ("quota-exceeded", 4),
        ("reasons-missing", 13),
        ("rules-not-approved", 6),
        ("second-person-needed", null),
        ("second-person-needed", null),
        ("wrong-state", 13),
    ];

    [Fact]
    [Article(3)]
    [Article(9)]
    [Article(18)]
    [Article(20)]
    [Article(23)]
    [Article(24)]
    [Article(26)]
    [Article(29)]
    [Article(30)]
    [Article(31)]
    public void The_award_runs_by_the_rules_and_every_forbidden_step_is_refused()
    {
        Assert.True(play.Broken is null, play.Broken);
        TestContext.Current.TestOutputHelper!.WriteLine(play.Told);
        Assert.Equal(
            Demanded,
            play.Account!.Refusals.OrderBy(r => r.Code, StringComparer.Ordinal)
                .ThenBy(r => r.Article)
        );
    }
}
