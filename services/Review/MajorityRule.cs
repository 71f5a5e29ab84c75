using QualityAward.Common;

namespace QualityAward.Review;

/// <summary>议事规则：quorum and majority of the approved rule set.</summary>
public static class MajorityRule
{
    /// <summary>Whether the candidate is approved: more than the given share of the votes cast are 赞成.</summary>
    public static bool IsApproved(int votesFor, int votesCast, int majorityPercent) =>
        votesCast > 0 && votesFor * 100 > votesCast * majorityPercent;

    /// <exception cref="RefusedException"><c>quorum-missing</c>: too few votes on a candidate.</exception>
    public static void CheckQuorum(Guid candidate, int votesCast, int quorum)
    {
        if (votesCast < quorum)
        {
            throw QuorumMissing(
                $"按照议事规则，每一申报主体须有不少于{quorum}名成员参加表决，目前为{votesCast}名。请待成员表决后再结束审议。",
                ("candidate", candidate),
                ("votes", votesCast),
                ("quorum", quorum)
            );
        }
    }

    /// <summary>议事规则: enough voted, and enough of them for it.</summary>
    /// <param name="votes">None below 0.</param>
    /// <param name="quorum">Fewest votes cast.</param>
    /// <param name="majorityPercent">More than this share of them is for it.</param>
    /// <param name="consequence">What follows where not, in Chinese.</param>
    /// <exception cref="RefusedException">422 <c>vote-not-carried</c>.</exception>
    public static void CheckCarried(
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
            || !IsApproved(votes.For, cast, majorityPercent)
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

    /// <summary>Too few members at the meeting, or too few votes on a candidate.</summary>
    internal static RefusedException QuorumMissing(
        string detail,
        params (string Key, object? Value)[] facts
    ) => Refuse.ByLaw("quorum-missing", "未达到议事规则规定的人数", detail, 18, facts);
}
