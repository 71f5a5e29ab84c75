using FsCheck;
using FsCheck.Xunit;
using QualityAward.Applications.Editions.Rules;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;
using Shipped = QualityAward.Common.Regulation.RegulationVersions;

namespace QualityAward.Applications.Tests;

public sealed class EditionRuleTests
{
    private static readonly RegulationVersion Version = Shipped.Shipped[0];
    private static readonly DateOnly Today = new(2023, 1, 30);

    /// <summary>Every first year around the one before, for every year of the call around it.</summary>
    [Property]
    [Article(4)]
    public bool A_cycle_follows_the_one_before_and_holds_its_call(
        bool first,
        sbyte fromPrevious,
        sbyte fromCall
    )
    {
        const int previousLastYear = 2023;
        var firstYear = previousLastYear + (fromPrevious % 8);
        var call = new DateOnly(firstYear + (fromCall % 5), 3, 1);
        var follows = first || (firstYear > previousLastYear && firstYear % 2 == 0);
        var related = call.Year >= firstYear && call.Year <= firstYear + 2;
        var refusal = Try(() =>
            CycleRule.Check(firstYear, Version, first ? null : previousLastYear, call)
        );
        return refusal?.Code
            == (
                !follows ? "edition-cycle-broken"
                : !related ? "edition-years-unrelated"
                : null
            );
    }

    [Theory]
    [Article(4)]
    [Article(9)]
    [InlineData("2023-01-29", "2023-03-31", "2023-11-30", null)]
    [InlineData("2022-01-30", "2022-01-30", "2025-01-30", null)]
    [InlineData("2022-01-29", "2023-03-31", "2023-11-30", "consent.agreedOn")]
    [InlineData("2023-01-31", "2023-03-31", "2023-11-30", "consent.agreedOn")]
    [InlineData("2023-01-29", "2022-01-29", "2023-11-30", "baseDate")]
    [InlineData("2023-01-29", "2023-04-01", "2023-11-30", "baseDate")]
    [InlineData("2023-01-29", "2033-03-31", "2023-11-30", "baseDate")]
    [InlineData("2023-01-29", "2023-03-31", "2025-01-31", "decisionBy")]
    public void Every_day_is_within_reason_of_the_call(
        string agreedOn,
        string baseDate,
        string decisionBy,
        string? field
    )
    {
        var schedule = Schedules.Lawful with { DecisionBy = LegalDays.Parse(decisionBy) };
        var refusal = Try(() =>
            EditionBoundsRule.Check(
                schedule,
                LegalDays.Parse(baseDate),
                LegalDays.Parse(agreedOn),
                Version
            )
        );
        Assert.Equal(field, refusal?.Facts!["field"]);
        Assert.True(field is null || refusal!.Code == "edition-day-beyond-reason");
    }

    // Every pair from one below nothing to two above what the regulation allows.
    [Fact]
    [Article(4)]
    public void Quotas_pass_exactly_up_to_the_regulation_s_numbers()
    {
        foreach (var organisations in Enumerable.Range(-1, 7))
        {
            foreach (var individuals in Enumerable.Range(-1, 9))
            {
                var lawful = organisations is >= 0 and <= 3 && individuals is >= 0 and <= 5;
                var refusal = Try(() => QuotaRule.Check(organisations, individuals, Version));
                Assert.Equal(lawful, refusal is null);
                Assert.True(lawful || refusal!.Article == 4);
            }
        }
    }

    [Property]
    [Article(4)]
    public void No_quota_far_from_the_regulation_s_numbers_passes(
        PositiveInt above,
        NegativeInt below
    )
    {
        Assert.NotNull(Try(() => QuotaRule.Check(3 + above.Get, 0, Version)));
        Assert.NotNull(Try(() => QuotaRule.Check(0, 5 + above.Get, Version)));
        Assert.NotNull(Try(() => QuotaRule.Check(below.Get, 0, Version)));
        Assert.NotNull(Try(() => QuotaRule.Check(0, below.Get, Version)));
    }

    [Theory]
    [Article(32)]
    [InlineData("2023-01-29", false)]
    [InlineData("2023-01-30", true)]
    [InlineData("2028-01-29", true)]
    [InlineData("2028-01-30", false)]
    public void An_edition_is_opened_only_while_a_regulation_is_in_force(string day, bool lawful)
    {
        var refusal = Try(() => RegulationInForceRule.Find(Shipped.Shipped, LegalDays.Parse(day)));
        Assert.Equal(lawful, refusal is null);
        Assert.True(lawful || refusal is { Article: 32, Code: "no-regulation-in-force" });
    }

    [Theory]
    [Article(4)]
    [InlineData(3, null, 3)]
    [InlineData(null, 3, 4)]
    [InlineData(4, 3, 4)]
    [InlineData(null, null, null)]
    [InlineData(0, null, null)]
    [InlineData(5, 3, null)]
    public void The_first_edition_states_its_number_and_later_ones_count_on(
        int? typed,
        int? latest,
        int? expected
    )
    {
        int? ordinal = null;
        var refusal = Try(() => ordinal = OrdinalRule.Next(typed, latest));
        Assert.Equal(expected, ordinal);
        Assert.Equal(expected is null, refusal is { Code: "edition-ordinal", Article: 4 });
    }

    [Fact]
    public void A_lawful_schedule_passes() =>
        Assert.Null(Try(() => ScheduleOrderRule.Check(Schedules.Lawful, Today)));

    [Fact]
    public void A_schedule_in_the_past_is_refused() =>
        Assert.Equal(
            "schedule-in-the-past",
            Try(() => ScheduleOrderRule.Check(Schedules.Lawful, Today.AddDays(1)))!.Code
        );

    public static TheoryData<string, EditionSchedule> Disordered =>
        new()
        {
            { "filingFrom", Schedules.Lawful with { FilingFrom = new(2023, 1, 29) } },
            { "filingTo", Schedules.Lawful with { FilingTo = new(2023, 1, 31) } },
            {
                "preliminaryReportBy",
                Schedules.Lawful with
                {
                    PreliminaryReportBy = new(2023, 3, 30),
                }
            },
            {
                "acceptanceNoticeFrom",
                Schedules.Lawful with
                {
                    AcceptanceNoticeFrom = new(2023, 4, 27),
                }
            },
            { "reviewFrom", Schedules.Lawful with { ReviewFrom = new(2023, 5, 28) } },
            { "awardNoticeFrom", Schedules.Lawful with { AwardNoticeFrom = new(2023, 9, 14) } },
            { "decisionBy", Schedules.Lawful with { DecisionBy = new(2023, 10, 22) } },
        };

    [Theory]
    [MemberData(nameof(Disordered))]
    public void Stages_follow_one_another(string field, EditionSchedule schedule)
    {
        var refusal = Try(() => ScheduleOrderRule.Check(schedule, Today));
        Assert.Equal("schedule-out-of-order", refusal?.Code);
        Assert.Equal(field, refusal!.Facts!["field"]);
    }

    [Theory]
    [Article(13)]
    [Article(18)]
    [InlineData(13, "2023-05-28", false)]
    [InlineData(18, "2023-05-29", true)]
    public void A_planned_notice_is_never_shorter_than_the_law_s(
        int article,
        string lastDay,
        bool lawful
    )
    {
        var refusal = Try(() =>
            NoticePeriodRule.Check(
                article,
                "acceptanceNoticeTo",
                "受理名单公示",
                new(2023, 5, 22),
                LegalDays.Parse(lastDay),
                Version.AcceptanceNoticeDays,
                new(2023, 5, 29)
            )
        );
        Assert.Equal(lawful, refusal is null);
        Assert.True(
            lawful || (refusal!.Article == article && refusal.Code == "notice-period-too-short")
        );
    }

    [Theory]
    [InlineData("攀府函〔2023〕1号", true)]
    [InlineData("攀质强办〔2023〕12号", true)]
    [InlineData("攀府函[2023]1号", false)]
    [InlineData("攀府函〔2023〕01号", false)]
    [InlineData("攀府函〔2023〕第1号", false)]
    [InlineData("攀府函〔23〕1号", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_document_number_is_written_as_the_standard_says(string? number, bool valid) =>
        Assert.Equal(valid, DocumentNumber.IsValid(number));

    private static Refusal? Try(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }
}
