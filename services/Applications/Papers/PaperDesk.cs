using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Papers;
using QualityAward.Common.Periods;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Papers;

/// <summary>Stamped papers that come with an act: checked, and shared with whoever the act is addressed to.</summary>
internal sealed class PaperDesk(
    ApplicationsDb db,
    FileStore<ApplicationsDb> files,
    RequiredPapers required,
    AwardClock clock
)
{
    /// <summary>The paper of an act, which the edition's rule set may demand (article 6).</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="act">A value of <see cref="StampedActs"/>.</param>
    /// <param name="article">Under which it is done.</param>
    /// <param name="paper">What came with the act.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="RefusedException"><c>paper-incomplete</c>, or as for <see cref="CheckAsync"/>.</exception>
    public async Task CheckActAsync(
        Guid edition,
        string act,
        int article,
        PaperDocument? paper,
        AwardUser by,
        CancellationToken ct
    )
    {
        if (await required.NeedsAsync(edition, act, ct))
        {
            StampedPaperRule.Check(act, article, paper);
        }

        await CheckAsync(paper, by, ct, article);
        await RequireAfterCallAsync(edition, article, paper, ct);
    }

    // Every act on an application follows the call, so its paper is not older.
    private async Task RequireAfterCallAsync(
        Guid edition,
        int article,
        PaperDocument? paper,
        CancellationToken ct
    )
    {
        if (paper is null)
        {
            return;
        }

        var found = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == edition, ct);
        if (
            found.Call is { } call
            && new DateBounds(call.IssuedOn, "评选通知印发之日", clock.Today).FaultOf(
                paper.Date,
                "文件"
            )
                is { } fault
        )
        {
            throw RuleOfLaw.Refuse(
                article,
                "document-date-out-of-bounds",
                "文件日期不合理",
                fault,
                ("field", "document.date")
            );
        }
    }

    /// <summary>Checks number and date, and that the scan is the caller's own.</summary>
    /// <exception cref="RefusedException">A malformed number, a date that has not come, an unknown scan.</exception>
    public async Task CheckAsync(
        PaperDocument? paper,
        AwardUser by,
        CancellationToken ct,
        int? article = null
    )
    {
        if (paper is null)
        {
            return;
        }

        CheckForm(paper, article, clock.Today);
        if (paper.FileId is { } scan)
        {
            await files.RequireAsync(scan, by, ct);
        }
    }

    /// <summary>Lets a role, or one unit in it, read the scan; about one candidate, if the paper tells of one.</summary>
    public void Share(PaperDocument? paper, string role, string? unit, Guid? applicationId)
    {
        if (paper?.FileId is { } scan)
        {
            db.Add(
                new PaperShare
                {
                    FileId = scan,
                    Role = role,
                    Unit = unit,
                    ApplicationId = applicationId,
                }
            );
        }
    }

    /// <summary>Number and date.</summary>
    private static void CheckForm(PaperDocument paper, int? article, DateOnly today)
    {
        if (paper.DocumentNumber is { } number && !DocumentNumber.IsValid(number))
        {
            throw new RefusedException(DocumentNumber.Malformed("document.documentNumber", number));
        }

        PaperDateRule.Check(paper.Date, today, article);
    }
}
