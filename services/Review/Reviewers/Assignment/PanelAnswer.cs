using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Search;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>Panels as they are answered, of those candidates only that the reader may open.</summary>
internal sealed class PanelAnswer(ReviewDb db, CandidateAccess access, PanelExperts experts)
{
    /// <summary>A candidate's panel.</summary>
    public async Task<TaggedOk<PanelView>> OfAsync(
        ReviewCandidate candidate,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(candidate, by, cancellationToken), candidate.Version);

    public async Task<PanelView> ViewAsync(
        ReviewCandidate candidate,
        AwardUser by,
        CancellationToken cancellationToken
    ) => (await ViewsAsync(candidate.EditionId, [candidate], by, cancellationToken))[0];

    /// <summary>The panels of an edition.</summary>
    public async Task<Page<PanelView>> OfEditionAsync(
        Guid editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await access.RequirePartAsync(by, editionId, cancellationToken);
        var open = await Reviewed(by)
            .Where(c => c.EditionId == editionId)
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .ToListAsync(cancellationToken);
        return new(await ViewsAsync(editionId, open, by, cancellationToken), null);
    }

    /// <summary>The candidates of all editions in which the words stand, of those that the panels' list shows.</summary>
    public async Task<Page<ReviewCandidate>> FindAsync(
        string words,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await Reviewed(by)
            .Holding(words)
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .Take(page.Take)
            .ToListAsync(cancellationToken);
        return page.Of(found, c => c.Id, c => c);
    }

    /// <summary>The candidates given to an expert.</summary>
    public async Task<Page<MyAssignmentView>> MineAsync(
        Guid? editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (editionId is { } edition)
        {
            await access.RequirePartAsync(by, edition, cancellationToken);
        }

        var mine = await access
            .Openable(by)
            .AsNoTracking()
            .Where(c => editionId == null || c.EditionId == editionId)
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .Select(c => new MyAssignmentView(
                c.Id,
                c.EditionId,
                c.Name,
                c.Kind,
                db.Assignments.Where(a => a.CandidateId == c.Id && a.Subject == by.Subject)
                    .Select(a => a.Place)
                    .First()
            ))
            .ToListAsync(cancellationToken);
        return new(mine, null);
    }

    /// <summary>Who might sit on a candidate's panel.</summary>
    public async Task<Page<PanelExpertView>> ExpertsAsync(
        Guid candidateId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var candidate = await access.RequireAsync(by, candidateId, cancellationToken);
        return new(await experts.OfAsync(candidate, by, cancellationToken), null);
    }

    private IQueryable<ReviewCandidate> Reviewed(AwardUser by) =>
        access.Openable(by).AsNoTracking().Where(c => c.State == CandidateState.Accepted);

    private async Task<IReadOnlyList<PanelView>> ViewsAsync(
        Guid editionId,
        IReadOnlyList<ReviewCandidate> candidates,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var ids = candidates.Select(c => c.Id).ToArray();
        var members = await db
            .Assignments.AsNoTracking()
            .Where(a => a.EditionId == editionId && ids.Contains(a.CandidateId))
            .OrderBy(a => a.Place)
            .Select(a => new
            {
                a.CandidateId,
                a.Subject,
                a.Place,
                Name = db
                    .Appointments.Where(p => p.EditionId == editionId && p.Subject == a.Subject)
                    .Select(p => p.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var panels = members.ToLookup(
            m => m.CandidateId,
            m => new PanelMemberView(m.Subject, m.Name ?? "", m.Place)
        );
        var approved = await db.RuleSets.AnyAsync(
            r => r.EditionId == editionId && r.State == RuleSetState.Approved,
            cancellationToken
        );
        return
        [
            .. candidates.Select(c => new PanelView(c.Id, c.Name, [.. panels[c.Id]])
            {
                Acts = PanelActs.OpenTo(by, c, approved),
            }),
        ];
    }
}
