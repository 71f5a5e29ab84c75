using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;

namespace QualityAward.Review.Award.MajorMatters;

/// <summary>第六条：a 重大事项 is decided by a meeting with quorum and majority of the approved rules.</summary>
public static class CarriedRule
{
    private const int Longest = 2000;

    /// <exception cref="RefusedException"><c>vote-not-carried</c>, <c>meeting-in-future</c>, <c>minutes-before-meeting</c>, or a field is empty.</exception>
    public static void Check(
        RecordMajorMatterRequest request,
        int quorum,
        int majorityPercent,
        DateOnly today
    )
    {
        if (
            !IsText(request.Kind)
            || !IsText(request.Subject)
            || !IsText(request.Decision)
            || request is not { For: >= 0, Against: >= 0, Abstain: >= 0 }
        )
        {
            throw new RefusedException(
                Refusals.Malformed(
                    $"请填写事项类别、事项和决定内容，每项不超过{Longest}字；票数不得为负数。"
                )
            );
        }

        MeetingDayRule.Check(request.HeldOn, before: null, today, 6);
        MeetingDayRule.CheckMinutes(request.HeldOn, request.Minutes.Date, 6);
        MajorityRule.CheckCarried(
            (request.For, request.Against, request.Abstain),
            quorum,
            majorityPercent,
            "不能作为领导小组的决定登记。"
        );
    }

    private static bool IsText(string? text) => text?.Trim() is { Length: > 0 and <= Longest };
}
