using FsCheck.Xunit;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Common;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>The acceptance list waits for those who may still be reported, on every day and for every number of them.</summary>
public sealed class ReportingOverTests
{
    [Property]
    [Article(12)]
    [Article(13)]
    public bool It_is_drafted_after_the_deadline_or_when_filing_is_over_and_nobody_is_underway(
        byte offset,
        byte underway
    )
    {
        var schedule = Schedules.Lawful;
        var today = schedule.FilingFrom.AddDays(offset);
        var lawful =
            today > schedule.PreliminaryReportBy || (today > schedule.FilingTo && underway == 0);
        try
        {
            ReportingOverRule.Check(schedule, today, underway);
            return lawful;
        }
        catch (RefusedException refused)
        {
            return !lawful && refused.Refusal is { Code: "reporting-not-over", Article: 13 };
        }
    }
}
