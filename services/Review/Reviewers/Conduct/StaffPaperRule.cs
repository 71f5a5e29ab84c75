using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Contracts.Rest;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>第二十五条：a finding and a referral have a paper with number and date that follows the opening of the case.</summary>
public static class StaffPaperRule
{
    /// <param name="paper">The paper.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="withScan">Whether the scan is required.</param>
    /// <param name="openedOn">Day on which the case was opened.</param>
    /// <param name="today">Nothing is dated ahead.</param>
    /// <exception cref="RefusedException">As for <see cref="StampedPaperRule"/>, or 422 <c>staff-document-day-wrong</c>.</exception>
    public static void Check(
        PaperDocument paper,
        string name,
        bool withScan,
        DateOnly openedOn,
        DateOnly today
    )
    {
        var needs = new PaperNeeds(name, 25) { Number = true, Scan = withScan };
        StampedPaperRule.Check(paper, needs, today);
        if (new DateBounds(openedOn, "立案之日", today).FaultOf(paper.Date, name) is { } fault)
        {
            throw Refuse.ByLaw(
                "staff-document-day-wrong",
                $"{name}日期有误",
                fault,
                25,
                ("field", "document.date")
            );
        }
    }
}
