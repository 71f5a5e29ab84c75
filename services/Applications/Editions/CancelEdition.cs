using QualityAward.Applications.Case;
using QualityAward.Applications.Papers;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Editions;

/// <summary>第四条：an edition that was opened by mistake is taken back by a paper, as long as its 评选通知 is not out.</summary>
internal sealed class CancelEdition(ApplicationsDb db, PaperDesk papers, AwardClock clock)
{
    /// <exception cref="RefusedException">
    /// Unknown edition, changed meanwhile, its call is out, no reason, or an incomplete paper.
    /// </exception>
    public Task<Edition> RunAsync(
        CaseAct on,
        CancelEditionRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await OpenEdition.LockAsync(db, token);
                var edition = await IssueCall.FindAsync(db, on, EditionActs.Cancel, token);
                if (string.IsNullOrWhiteSpace(request.Reason))
                {
                    throw ReasonRule.Missing(
                        "未填写撤销届次的理由",
                        "请填写撤销届次的理由后再提交。",
                        4,
                        ("field", "reason")
                    );
                }

                await papers.CheckAsync(
                    request.Document,
                    PaperNeeds.Stamped("撤销届次", 4),
                    on.By,
                    token
                );
                edition.Cancel(request, on.By, clock.Now);
                foreach (var role in (string[])[Roles.Office, Roles.LeadingGroup, Roles.Supervisor])
                {
                    db.SharePaper(request.Document, role, unit: null, applicationId: null);
                }

                await db.SaveChangesAsync(token);
                return edition;
            },
            cancellationToken
        );
}
