using System.Text;
using QualityAward.Common;
using QualityAward.Components.Timeline;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Public.Feeds;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Architecture.Tests;

/// <summary>The edition's days as calendar programs and the drawing take them (RFC 5545).</summary>
public sealed class EditionCalendarTests
{
    private const string Site = "https://award.example";

    private static readonly EditionView Edition = EditionSample.Called();

    [Fact]
    [Article(3)]
    public void Each_phase_is_an_event_of_whole_days_that_ends_before_the_day_after()
    {
        var filing = Event("filing");

        Assert.Equal("20230202", filing["DTSTART;VALUE=DATE"]);
        Assert.Equal("20230401", filing["DTEND;VALUE=DATE"]);
        Assert.Equal("攀枝花市政府质量奖：申报", filing["SUMMARY"]);
        Assert.Equal($"{Site}/notices/{Edition.Call!.NoticeId}", filing["URL"]);
        Assert.Equal(
            EditionPhases.Of(Edition).Count + 1,
            Lines(Edition).Count(line => line == "BEGIN:VEVENT")
        );
    }

    [Fact]
    [Article(11)]
    public void The_last_day_of_filing_is_an_event_of_its_own()
    {
        var deadline = Event("filing-deadline");

        Assert.Equal("20230331", deadline["DTSTART;VALUE=DATE"]);
        Assert.Equal("20230401", deadline["DTEND;VALUE=DATE"]);
    }

    [Fact]
    [Article(3)]
    public void Asked_again_it_is_the_same_and_a_decision_moves_its_event()
    {
        Assert.Equal(Lines(Edition), Lines(Edition));

        var decided = Edition with { DecidedOn = new(2023, 11, 20) };

        Assert.Equal("20231120", Event("decision", decided)["DTSTART;VALUE=DATE"]);
        Assert.Equal("20231121", Event("decision", decided)["DTEND;VALUE=DATE"]);
        Assert.Equal(Uids(Edition), Uids(decided));
        Assert.Equal(Uids(Edition).Distinct(), Uids(Edition));
    }

    [Fact]
    [Article(3)]
    public void Lines_are_folded_at_seventy_five_octets_and_no_sign_is_cut()
    {
        var text = Encoding.UTF8.GetString(CalendarText.Of(Edition, Site));

        Assert.DoesNotContain('\uFFFD', text);
        Assert.All(
            text.Split("\r\n"),
            line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75)
        );
    }

    [Fact]
    [Article(3)]
    public void An_edition_without_its_call_has_no_calendar() =>
        Assert.Throws<ArgumentException>(() => CalendarText.Of(Edition with { Call = null }, Site));

    [Fact]
    [Article(3)]
    public void A_withdrawn_edition_keeps_its_call_and_its_withdrawal_alone()
    {
        var withdrawn = Edition with
        {
            State = EditionState.Withdrawn,
            Cancellation = new(
                new("攀质强办〔2023〕3号", new(2023, 2, 10), null),
                "名额有误",
                "",
                new(2023, 2, 10, 16, 0, 0, AwardClock.ShanghaiOffset)
            ),
        };

        Assert.Equal([$"UID:{Edition.Id}-call", $"UID:{Edition.Id}-withdrawal"], Uids(withdrawn));
    }

    [Theory]
    [Article(4)]
    [InlineData("2023-02-01", true, 0.17)]
    [InlineData("2023-11-30", true, 99.83)]
    [InlineData("2024-01-10", true, 99.85)]
    [InlineData("2026-01-01", false, null)]
    public void Todays_line_stands_on_its_day_and_not_where_the_edition_is_long_over(
        string today,
        bool shown,
        double? at
    )
    {
        var day = LegalDays.Parse(today);
        var axis = new PhaseAxis(EditionSteps.Of(Edition, day), day);

        Assert.Equal(shown, axis.ShowsToday);
        if (at is { } place)
        {
            Assert.Equal(place, axis.Today, 0.02);
        }
    }

    [Fact]
    [Article(4)]
    public void The_axis_names_each_month_once_and_the_year_where_it_begins()
    {
        var day = EditionSample.Plan.ReviewFrom;
        var axis = new PhaseAxis(EditionSteps.Of(Edition, day), day);

        Assert.Equal(0, axis.Months[0].At);
        Assert.Equal("2023年2月", axis.Months[0].Label);
        Assert.Null(axis.Months[1].Label);
        Assert.Equal("4月", axis.Months[2].Label);
        Assert.Equal(10, axis.Months.Count);
        Assert.InRange(axis.Months.Count(m => m is { Label: not null, OnPhone: true }), 3, 5);
        Assert.Equal(100, axis.EndOf(EditionSample.Plan.DecisionBy));
    }

    private static Dictionary<string, string> Event(string key, EditionView? of = null)
    {
        var edition = of ?? Edition;
        return Lines(edition)
            .SkipWhile(line => line != $"UID:{edition.Id}-{key}")
            .TakeWhile(line => line != "END:VEVENT")
            .Concat(
                Lines(edition)
                    .TakeWhile(line => line != $"UID:{edition.Id}-{key}")
                    .Reverse()
                    .TakeWhile(line => line != "BEGIN:VEVENT")
            )
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
    }

    private static List<string> Uids(EditionView edition) =>
        [.. Lines(edition).Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];

    // RFC 5545 §3.1: a line goes on where the next one begins with a space.
    private static string[] Lines(EditionView edition) =>
        Encoding
            .UTF8.GetString(CalendarText.Of(edition, Site))
            .Replace("\r\n ", "", StringComparison.Ordinal)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
