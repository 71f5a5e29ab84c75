using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Recommendations;

/// <summary>第二十条: 市质量强市办 proposes to recommend a holder who meets the conditions.</summary>
internal sealed class ProposeRecommendation(
    HonoursDb db,
    SubjectWall wall,
    Eligibility eligibility,
    AwardClock clock
)
{
    /// <summary>Proposes one.</summary>
    /// <exception cref="RefusedException">
    /// 400; 404; 409 <c>recommendation-exists</c>; 422 <c>recommendation-not-eligible</c>; <c>cannot-verify-now</c>.
    /// </exception>
    public Task<RecommendationCase> RunAsync(
        ProposeRecommendationRequest typed,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var request = typed with { TargetName = NameOf(typed) };
        return db.InTransaction(
            async token =>
            {
                await db.LockAsync($"recommendations:{request.HonourId:N}", token);
                var award =
                    await db.Honours.SingleOrDefaultAsync(h => h.Id == request.HonourId, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                await wall.RequireAsync(award.SubjectKey, token);
                var grounds = await eligibility.OfAsync(award, token);
                EligibilityRule.Check(grounds);
                var others = await db
                    .Recommendations.Where(r => r.HonourId == award.Id)
                    .Where(r => r.TargetName == request.TargetName)
                    .Select(r => r.State)
                    .ToListAsync(token);
                if (others.Exists(RecommendationTable.IsOpen))
                {
                    throw Refuse.ByState(
                        "recommendation-exists",
                        "已有同一奖项的推荐",
                        $"推荐{award.Name}申报{request.TargetName}的事项正在办理，请在推荐列表中继续办理。",
                        20
                    );
                }

                var proposed = Recommendation.Propose(request, grounds, by, clock.Now);
                db.Add(proposed);
                await db.SaveChangesAsync(token);
                return new RecommendationCase(proposed, award, grounds);
            },
            cancellationToken
        );
    }

    private static string NameOf(ProposeRecommendationRequest typed)
    {
        if (!Enum.IsDefined(typed.Target))
        {
            throw new RefusedException(Refusals.Malformed("请选择推荐申报的奖项。"));
        }

        return typed.Target.ChineseName()
            ?? Texts.Require(
                typed.TargetName,
                "targetName",
                "奖项名称",
                RecommendationActs.LongestName
            );
    }
}
