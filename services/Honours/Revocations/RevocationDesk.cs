using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Remedies;
using QualityAward.ServiceDefaults.Authentication;

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
    public async Task<Revocation> ReportAsync(
        Guid id,
        uint version,
        ReportRevocationRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        await changes.RunAsync(
            id,
            version,
            async (found, token) =>
            {
                var needs = PaperNeeds.Stamped("报市政府的请示", found.Article);
                await papers.CheckAsync(request.Document, needs, by, token);
                found.ReportToGovernment(request.Document, clock.Now);
            },
            ct
        );

    /// <summary>市政府 decides; in the same transaction the award is revoked.</summary>
    /// <param name="id">The revocation.</param>
    /// <param name="version">The row version seen, or null where a registration checks (代录).</param>
    /// <param name="request">The decision.</param>
    /// <param name="by">Whose unit uploaded the scan.</param>
    /// <param name="registrationId">The registration.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Revocation> DecideAsync(
        Guid id,
        uint? version,
        DecideRevocationRequest request,
        AwardUser by,
        Guid? registrationId,
        CancellationToken ct
    ) =>
        await changes.RunAsync(
            id,
            version,
            async (found, token) =>
            {
                var needs = PaperNeeds.Stamped("市政府撤销决定", found.Article);
                await papers.CheckAsync(request.Document, needs, by, token);
                var honour = await db.Honours.SingleAsync(h => h.Id == found.HonourId, token);
                await publication.CheckAsync(
                    "撤销公告",
                    honour.EditionId,
                    PublicText.Of(request.Title ?? "", request.Paragraphs ?? []),
                    [],
                    by,
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
            ct
        );

    /// <summary>Closes without revoking.</summary>
    public Task<Revocation> CloseAsync(
        Guid id,
        uint version,
        CloseRevocationRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        changes.RunAsync(
            id,
            version,
            async (found, token) =>
            {
                var needs = PaperNeeds.Any(found.Article);
                await papers.CheckAsync(request.Document, needs, by, token);
                found.Close(Texts.Require(request.Reasons, "reasons", "理由", 2000));
            },
            ct
        );
}
