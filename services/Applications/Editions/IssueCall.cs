using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Editions;

/// <summary>第三条、第八条：市质量强市办 issues the 评选通知 of an opened edition.</summary>
public sealed class IssueCall(ApplicationsDb db, AwardClock clock)
{
    /// <param name="id">The edition.</param>
    /// <param name="version">Row version the clerk saw (If-Match).</param>
    /// <param name="request">Number, title and text.</param>
    /// <param name="ct">Ends the work.</param>
    /// <exception cref="RefusedException">Unknown edition, changed meanwhile, wrong state, or a malformed number.</exception>
    public async Task<Edition> RunAsync(
        Guid id,
        uint version,
        IssueCallRequest request,
        CancellationToken ct
    )
    {
        if (!DocumentNumber.IsValid(request.DocumentNumber))
        {
            throw new RefusedException(
                DocumentNumber.Malformed("documentNumber", request.DocumentNumber)
            );
        }

        return await db.InTransaction(
            async token =>
            {
                var edition =
                    await db.Editions.SingleOrDefaultAsync(e => e.Id == id, token)
                    ?? throw EditionNotFound();
                if (edition.Version != version)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(EditionMapping.ToView(edition))
                    );
                }

                edition.IssueCall(Draft(edition, request), clock.Now);
                await db.SaveChangesAsync(token);
                return edition;
            },
            ct
        );
    }

    /// <summary>The refusal for an edition that is not there.</summary>
    public static RefusedException EditionNotFound() =>
        new(
            new(
                RefusalKind.NotFound,
                "edition-not-found",
                "未找到该届次",
                "该届次不存在，请从评选届次列表重新进入。"
            )
        );

    private CallView Draft(Edition edition, IssueCallRequest request) =>
        new(
            request.DocumentNumber,
            string.IsNullOrWhiteSpace(request.Title)
                ? CallText.Title(edition)
                : request.Title.Trim(),
            request.Paragraphs is { Count: > 0 } paragraphs
                ? paragraphs
                : CallText.Paragraphs(edition),
            clock.Today,
            NoticeId: Guid.NewGuid()
        );
}
