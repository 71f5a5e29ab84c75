using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Editions;

/// <summary>第三条、第八条：市质量强市办 issues the 评选通知 of an opened edition.</summary>
public sealed class IssueCall(ApplicationsDb db, PublicationCheck publication, AwardClock clock)
{
    /// <exception cref="RefusedException">Unknown edition, changed meanwhile, wrong state, or a malformed number.</exception>
    public Task<Edition> RunAsync(
        CaseAct on,
        IssueCallRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await OpenEdition.LockAsync(db, token);
                var edition = await FindAsync(db, on, EditionActs.Call, token);
                if (!DocumentNumber.IsValid(request.DocumentNumber))
                {
                    throw new RefusedException(
                        DocumentNumber.Malformed("documentNumber", request.DocumentNumber)
                    );
                }

                await RequireUnusedNumberAsync(db, request.DocumentNumber, except: on.Id, token);
                var call = Draft(edition, request);
                await publication.CheckAsync(
                    "评选通知",
                    edition.Id,
                    PublicText.Of(call.Title, call.Paragraphs),
                    [],
                    on.By,
                    token
                );
                edition.IssueCall(call, clock.Now);
                await db.SaveChangesAsync(token);
                return edition;
            },
            cancellationToken
        );

    /// <summary>A paper's number belongs to one 评选通知, or to one correction of it.</summary>
    /// <exception cref="RefusedException">422 <c>document-number-used</c>.</exception>
    internal static async Task RequireUnusedNumberAsync(
        ApplicationsDb db,
        string number,
        Guid? except,
        CancellationToken cancellationToken
    )
    {
        var other = await db
            .Editions.AsNoTracking()
            .FirstOrDefaultAsync(
                e => e.Id != except && e.Call != null && e.Call.DocumentNumber == number,
                cancellationToken
            );
        if (other is not null)
        {
            throw DocumentUsedOnceRule.Used(3, "documentNumber", number, other.Name);
        }
    }

    /// <summary>The edition as the clerk saw it, in a state for the act.</summary>
    /// <exception cref="RefusedException">Unknown, changed meanwhile, or in another state.</exception>
    internal static async Task<Edition> FindAsync(
        ApplicationsDb db,
        CaseAct on,
        Act<Edition> act,
        CancellationToken cancellationToken
    )
    {
        var edition =
            await db.Editions.SingleOrDefaultAsync(e => e.Id == on.Id, cancellationToken)
            ?? throw EditionNotFound();
        on.Seen?.Ensure(edition.Version, () => EditionMapping.ToView(edition));
        act.Require(edition);
        return edition;
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
