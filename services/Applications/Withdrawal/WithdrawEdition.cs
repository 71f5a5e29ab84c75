using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Applications.Papers;
using QualityAward.Applications.Withdrawal.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Withdrawal;

/// <summary>
/// 第三条、第四条：an edition whose 评选通知 is out is taken back in public: the correction supersedes the call, what was filed
/// ends, number and cycle are free again.
/// </summary>
internal sealed class WithdrawEdition(
    ApplicationsDb db,
    PaperDesk papers,
    PublicationCheck publication,
    AwardClock clock
)
{
    /// <exception cref="RefusedException">
    /// Unknown edition, changed meanwhile, its call is not out, <see cref="WithdrawalRule"/>, an incomplete paper, a number used
    /// before, or a text that may not be published.
    /// </exception>
    public Task<Edition> RunAsync(
        CaseAct on,
        WithdrawEditionRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await OpenEdition.LockAsync(db, token);
                await AcceptanceDesk.LockAsync(db, on.Id, token);
                var edition = await IssueCall.FindAsync(db, on, EditionActs.Withdraw, token);
                WithdrawalRule.CheckReason(request.Reason);
                await papers.CheckAsync(
                    request.Document,
                    PaperNeeds.Stamped("撤回届次", 4),
                    on.By,
                    token
                );
                WithdrawalRule.Check(
                    await db.Set<AcceptanceList>()
                        .AnyAsync(l => l.EditionId == on.Id && l.AnnouncedOn != null, token)
                );
                await IssueCall.RequireUnusedNumberAsync(
                    db,
                    request.Document.DocumentNumber!,
                    except: null,
                    token
                );
                var reason = request.Reason.Trim();
                var correction = Draft(edition, request);
                await publication.CheckAsync(
                    "撤回评选通知的公告",
                    edition.Id,
                    [
                        .. PublicText.Of(correction.Title, correction.Paragraphs),
                        new PublicText("reason", "撤回理由", reason),
                    ],
                    await NamesAsync(on.Id, token),
                    on.By,
                    token
                );
                await EndApplicationsAsync(on, request.Document.DocumentNumber!, token);
                edition.Withdraw(correction, request.Document, reason, on.By, clock.Now);
                foreach (var role in (string[])[Roles.Office, Roles.LeadingGroup, Roles.Supervisor])
                {
                    db.SharePaper(request.Document, role, unit: null, applicationId: null);
                }

                await db.SaveChangesAsync(token);
                return edition;
            },
            cancellationToken
        );

    // 第三条: who filed is not public, and does not become so by the withdrawal.
    private Task<List<string>> NamesAsync(Guid edition, CancellationToken cancellationToken) =>
        db
            .Applications.AsNoTracking()
            .Where(a => a.EditionId == edition && a.Name != null)
            .Select(a => a.Name!)
            .ToListAsync(cancellationToken);

    private async Task EndApplicationsAsync(
        CaseAct on,
        string documentNumber,
        CancellationToken cancellationToken
    )
    {
        var standing = ApplicationStates
            .Table.Keys.Where(step => step.Verb == ApplicationVerb.EndWithEdition)
            .Select(step => step.From)
            .ToArray();
        var ids = await db
            .Applications.Where(a => a.EditionId == on.Id && standing.Contains(a.State))
            .OrderBy(a => a.Id)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        await db.StepAllAsync(
            ids,
            application => application.EndWithEdition(documentNumber, on.By, clock.Now),
            cancellationToken
        );
    }

    private CallView Draft(Edition edition, WithdrawEditionRequest request) =>
        new(
            request.Document.DocumentNumber!,
            WithdrawalText.Title(edition),
            request.Paragraphs is { Count: > 0 } paragraphs
                ? paragraphs
                : WithdrawalText.Paragraphs(edition),
            clock.Today,
            NoticeId: Guid.NewGuid()
        );
}
