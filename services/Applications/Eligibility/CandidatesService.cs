using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Eligibility;

/// <summary>Answers other services whether candidates may still stand (articles 9, 10, 24), before a notice or 报请审定.</summary>
public sealed class CandidatesService(ApplicationsDb db, EligibilityCheck check)
    : Candidates.CandidatesBase
{
    /// <inheritdoc/>
    public override async Task<CheckEligibilityReply> CheckEligibility(
        CheckEligibilityRequest request,
        ServerCallContext context
    )
    {
        var ct = context.CancellationToken;
        var ids = request.CandidateIds.Select(Guid.Parse).Distinct().ToList();
        var found = await db
            .Applications.Where(a => ids.Contains(a.Id))
            .Select(CaseHead.Columns)
            .ToDictionaryAsync(a => a.Id, ct);
        var reply = new CheckEligibilityReply();
        foreach (var id in ids)
        {
            if (!found.TryGetValue(id, out var application))
            {
                reply.Ineligible.Add(Stopped(id, "application-unknown", "没有该候选对象。", 13));
            }
            else if (!ApplicationStates.IsKnownToReview(application.State))
            {
                reply.Ineligible.Add(
                    Stopped(
                        id,
                        CodeOf(application.State),
                        $"该申报目前为“{application.State.ChineseName()}”。",
                        ArticleOf(application.State)
                    )
                );
            }
        }

        var stillStanding = found.Values.Where(a => ApplicationStates.IsKnownToReview(a.State));
        foreach (var edition in stillStanding.GroupBy(a => a.EditionId))
        {
            var answer = await check.AskAsync(edition.Key, edition, ct);
            reply.Ineligible.AddRange(
                answer.Findings.Select(f => Stopped(f.CandidateId, f.Code, f.Detail, f.Article))
            );
        }

        return reply;
    }

    private static string CodeOf(ApplicationState state) =>
        state switch
        {
            ApplicationState.Withdrawn => "application-withdrawn",
            ApplicationState.EditionWithdrawn => "edition-cancelled",
            ApplicationState.NotAccepted => "application-not-accepted",
            ApplicationState.Disqualified => "application-disqualified",
            ApplicationState.Ineligible => "application-ineligible",
            ApplicationState.Locked => "application-locked",
            _ => "application-not-standing",
        };

    private static int ArticleOf(ApplicationState state) =>
        state switch
        {
            ApplicationState.Withdrawn or ApplicationState.EditionWithdrawn => 3,
            ApplicationState.Disqualified => 24,
            ApplicationState.Ineligible => 9,
            ApplicationState.Locked => 11,
            _ => 13,
        };

    private static Ineligibility Stopped(Guid id, string code, string detail, int article) =>
        new()
        {
            CandidateId = $"{id}",
            Code = code,
            Detail = detail,
            Article = article,
        };
}
