using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>第十五条: a candidate's panel may be set by hand at any time; what is in the way, the rules of the edition say.</summary>
internal static class PanelActs
{
    /// <summary>All of them; no state forbids any.</summary>
    public static ActTable<ReviewCandidate> Table { get; } =
        new(_ => 15, _ => new RefusedException(Refusals.NotFound));

    /// <summary>人工调整: the portal has a form of its own, as it shows who may review the candidate.</summary>
    public static Act<ReviewCandidate> Reassign { get; } =
        Table.Add(
            new("reassign", "人工调整", [Roles.Office], _ => true)
            {
                Address = "/api/review/assignments/{candidateId}",
                Summary = "人工调整评审对象的专家（第十五条）",
                Note =
                    "选择专家并指定组长。未签署承诺书、未申报利害关系和须回避的专家不能选择（第二十二条）。",
                Consequence = "该对象由所选专家评审，组长主持合议；移出的专家不能再查看该对象。",
                Told = "新编入的专家，以收件箱消息告知有新的评审任务。",
                Undo = "可以再次调整。",
            }
        );

    /// <summary>The acts open to a person, and why they have to wait.</summary>
    /// <param name="by">Who looks at the panel.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="rulesApproved">Whether the edition's rules are approved, which say how many experts a panel has.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        ReviewCandidate candidate,
        bool rulesApproved
    ) =>
        [
            .. Table
                .OpenTo(by, candidate)
                .Select(act => act with { Obstacles = [.. InTheWay(candidate, rulesApproved)] }),
        ];

    private static IEnumerable<ActObstacle> InTheWay(ReviewCandidate candidate, bool rulesApproved)
    {
        if (!rulesApproved)
        {
            yield return new("评审规则尚未审定。", "review/rule-sets", "查看评审规则");
        }

        if (candidate.State is not CandidateState.Accepted)
        {
            yield return new(
                candidate.State is CandidateState.Stopped
                    ? "该对象的评选已经终止，不再编组。"
                    : "该对象尚未受理，受理后方可编组。"
            );
        }
    }
}
