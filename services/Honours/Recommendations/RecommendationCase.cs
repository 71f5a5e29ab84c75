using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Recommendations;

/// <summary>A recommendation, the award it rests on, and the conditions as they are now.</summary>
/// <param name="Item">The recommendation.</param>
/// <param name="Award">The award.</param>
/// <param name="Grounds">The conditions.</param>
public sealed record RecommendationCase(
    Recommendation Item,
    Honour Award,
    IReadOnlyList<RecommendationGround> Grounds
)
{
    internal RecommendationView ToView(AwardUser by) =>
        new(
            Item.Id,
            Award.Id,
            Award.Number,
            Award.Name,
            Award.EditionName,
            Item.Target,
            Item.TargetName,
            Item.State,
            Item.ProposedAt.ToOffset(AwardClock.ShanghaiOffset),
            Item.ProposedByName,
            Item.Addressee,
            Item.Letter,
            Item.Result,
            Item.Remark,
            Item.IsShown,
            Grounds,
            [
                .. Item.Steps.Select(s => new RecommendationStepView(
                    s.Step.ChineseName(),
                    s.Day,
                    s.Text,
                    s.ByName
                )),
            ]
        )
        {
            Acts = RecommendationActs.Table.OpenTo(by, this),
        };
}
