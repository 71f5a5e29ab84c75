using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Remedies;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十四条、第二十七条: the office reports, 市政府 decides.</summary>
public sealed class RevocationDesk(
    HonoursDb db,
    RevocationChanges changes,
    PaperDesk papers,
    PublicationCheck publication,
    DecisionRemedies remedies,
    AwardClock clock
)
{
    /// <summary>Reports to 市政府.</summary>
    public Task<Revocation> ReportAsync(
        CaseAct on,
        ReportRevocationRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.Report,
            on,
            async (found, token) =>
            {
                var needs = PaperNeeds.Stamped("报市政府的请示", found.Article);
                await papers.CheckAsync(request.Document, needs, on.By, token);
                found.ReportToGovernment(request.Document, clock.Now);
            },
            cancellationToken
        );

    /// <summary>市政府 decides; in the same transaction the award is revoked.</summary>
    /// <param name="on">The revocation.</param>
    /// <param name="request">The decision.</param>
    /// <param name="registrationId">The registration.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public Task<Revocation> DecideAsync(
        CaseAct on,
        DecideRevocationRequest request,
        Guid? registrationId,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.Decide,
            on,
            async (found, token) =>
            {
                var needs = PaperNeeds.Stamped("市政府撤销决定", found.Article);
                await papers.CheckAsync(request.Document, needs, on.By, token);
                var honour = await db.Honours.SingleAsync(h => h.Id == found.HonourId, token);
                await publication.CheckAsync(
                    "撤销公告",
                    honour.EditionId,
                    PublicText.Of(request.Title ?? "", request.Paragraphs ?? []),
                    [],
                    on.By,
                    token
                );
                var texts = await remedies.OfEditionAsync(honour.EditionId, token);
                found.Decide(
                    request.Document,
                    honour,
                    request.Title,
                    request.Paragraphs,
                    texts.Revocation,
                    registrationId,
                    clock.Now
                );
            },
            cancellationToken
        );

    /// <summary>Closes without revoking.</summary>
    public Task<Revocation> CloseAsync(
        CaseAct on,
        CloseRevocationRequest request,
        CancellationToken cancellationToken
    ) =>
        changes.RunAsync(
            RevocationActs.Close,
            on,
            async (found, token) =>
            {
                var needs = PaperNeeds.Any(found.Article);
                await papers.CheckAsync(request.Document, needs, on.By, token);
                found.Close(Texts.Require(request.Reasons, "reasons", "理由", 2000));
            },
            cancellationToken
        );
}
