using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>Recusals as they are answered: with the candidate's name, and to those only who may see them.</summary>
internal sealed class RecusalAnswer(ReviewDb db, CandidateAccess access)
    : ICaseAnswer<RecusalCase, RecusalView>
{
    public async Task<TaggedOk<RecusalView>> OfAsync(
        RecusalCase found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    public async Task<RecusalView> ViewAsync(
        RecusalCase found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => found.ToView((await NamesAsync([found], cancellationToken))[found.CandidateId], by);

    public async Task<RecusalCase> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await Visible(by).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    public async Task<Page<RecusalView>> AllAsync(
        Guid? editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (editionId is { } edition)
        {
            await access.RequirePartAsync(by, edition, cancellationToken);
        }

        var found = await Visible(by)
            .AsNoTracking()
            .Where(r => editionId == null || r.EditionId == editionId)
            .OrderBy(r => r.RequestedAt)
            .ThenBy(r => r.Id)
            .ToListAsync(cancellationToken);
        var names = await NamesAsync(found, cancellationToken);
        return new([.. found.Select(r => r.ToView(names[r.CandidateId], by))], null);
    }

    /// <summary>The recusals a person may see: never one's own case, nor those of a candidate one must stay out of.</summary>
    public IQueryable<RecusalCase> Visible(AwardUser by)
    {
        var clear = access.ClearFromTheStart(by);
        return db.Recusals.Where(r =>
            r.Subject != by.Subject
            && clear.Any(c => c.Id == r.CandidateId)
            && db.Pledges.Any(p => p.EditionId == r.EditionId && p.Subject == by.Subject)
            && (
                by.Role != Roles.Supervisor
                || db.Appointments.Any(a =>
                    a.EditionId == r.EditionId
                    && a.Subject == by.Subject
                    && a.Group == ReviewGroup.Supervisor
                    && a.WithdrawnAt == null
                )
            )
        );
    }

    private Task<Dictionary<Guid, string>> NamesAsync(
        IEnumerable<RecusalCase> recusals,
        CancellationToken cancellationToken
    )
    {
        var ids = recusals.Select(r => r.CandidateId).Distinct().ToArray();
        return db
            .Candidates.IgnoreQueryFilters()
            .Where(c => ids.Contains(c.Id))
            .ToDictionaryAsync(c => c.Id, c => c.Name, cancellationToken);
    }
}

internal static class RecusalViews
{
    public static RecusalView ToView(this RecusalCase r, string candidate, AwardUser by) =>
        new(
            r.Id,
            r.EditionId,
            r.CandidateId,
            candidate,
            r.Subject,
            r.SubjectName,
            r.Source,
            r.Reason,
            r.State,
            r.DecidedByRole,
            r.RequestedAt,
            r.DecidedAt,
            r.Decision
        )
        {
            Acts = RecusalActs.OpenTo(by, r),
        };
}
