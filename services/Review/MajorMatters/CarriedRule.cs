using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Deliberation.Rules;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.MajorMatters;

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
        CheckVotes(
            (request.For, request.Against, request.Abstain),
            quorum,
            majorityPercent,
            "不能作为领导小组的决定登记。"
        );
    }

    /// <summary>议事规则: enough voted, and enough of them for it.</summary>
    /// <param name="votes">None below 0.</param>
    /// <param name="quorum">Fewest votes cast.</param>
    /// <param name="majorityPercent">More than this share of them is for it.</param>
    /// <param name="consequence">What follows where not, in Chinese.</param>
    /// <exception cref="RefusedException">422 <c>vote-not-carried</c>.</exception>
    public static void CheckVotes(
        (int For, int Against, int Abstain) votes,
        int quorum,
        int majorityPercent,
        string consequence
    )
    {
        var cast = votes.For + votes.Against + votes.Abstain;
        if (
            votes is not { For: >= 0, Against: >= 0, Abstain: >= 0 }
            || cast < quorum
            || !MajorityRule.IsApproved(votes.For, cast, majorityPercent)
        )
        {
            throw Refuse.ByLaw(
                "vote-not-carried",
                "表决未通过",
                $"表决{cast}票、赞成{votes.For}票，未达到议事规则规定的人数或者赞成比例，{consequence}",
                6,
                ("cast", cast),
                ("for", votes.For)
            );
        }
    }

    private static bool IsText(string? text) => text?.Trim() is { Length: > 0 and <= Longest };
}
