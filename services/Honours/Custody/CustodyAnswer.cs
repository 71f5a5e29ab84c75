using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Custody;

/// <summary>Certificates and plaques as they are answered: a unit's own, and those of whose holders the reader may know.</summary>
internal sealed class CustodyAnswer(HonoursDb db, SubjectWall wall)
    : ICaseAnswer<CustodyCase, CustodyView>
{
    public Task<TaggedOk<CustodyView>> OfAsync(
        CustodyCase found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(View(found, by), found.Item.Version));

    /// <summary>One that exists for this person; not tracked.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<CustodyCase> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var item = await db.CustodyItems.AsNoTracking().RequireAsync(id, cancellationToken);
        var award =
            await OwnedBy(by).SingleOrDefaultAsync(h => h.Id == item.HonourId, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        if (by.Role is not Roles.Applicant)
        {
            await wall.RequireAsync(award.SubjectKey, cancellationToken);
        }

        return new(item, award);
    }

    /// <summary>A page of the list, in the register's order.</summary>
    public async Task<Page<CustodyView>> PageAsync(
        CustodyFilter filter,
        NumberedPageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var awards = OwnedBy(by).Holding(filter.Q);
        if (by.Role is not Roles.Applicant)
        {
            var known = await wall.KnowableAsync(
                db.CustodyItems.SelectMany(i =>
                    awards
                        .Where(h => h.Id == i.HonourId && h.SubjectKey != null)
                        .Select(h => h.SubjectKey!)
                ),
                cancellationToken
            );
            awards = awards.Where(h => h.SubjectKey == null || known.Contains(h.SubjectKey));
        }

        var found = await db
            .CustodyItems.AsNoTracking()
            .Where(i => filter.Kind == null || i.Kind == filter.Kind)
            .Where(i => filter.State == null || i.State == filter.State)
            .Where(i =>
                filter.Collected == null
                || filter.Collected
                    == (i.State != CustodyState.ToBeMade && i.State != CustodyState.Made)
            )
            .Where(i => page.After == null || i.Place > page.After)
            .Join(awards, i => i.HonourId, h => h.Id, (item, award) => new { item, award })
            .OrderBy(row => row.item.Place)
            .Take(page.Page.Take)
            .ToListAsync(cancellationToken);
        return page.Page.Of(
            found,
            row => row.item.Place,
            row => View(new(row.item, row.award), by)
        );
    }

    // Scans are for those who keep the papers.
    private static CustodyView View(CustodyCase found, AwardUser by)
    {
        var view = found.ToView(by);
        return by.Role is not Roles.Applicant
            ? view
            : view with
            {
                Steps =
                [
                    .. view.Steps.Select(s =>
                        s with
                        {
                            Paper = s.Paper is null ? null : s.Paper with { FileId = null },
                            By = null,
                        }
                    ),
                ],
            };
    }

    private IQueryable<Honour> OwnedBy(AwardUser by) =>
        by.Role is Roles.Applicant
            ? db.Honours.AsNoTracking().Where(h => h.ApplicantUnit == by.Unit)
            : db.Honours.AsNoTracking();
}

/// <summary>Which certificates and plaques the list shows.</summary>
/// <param name="Kind">Certificates or plaques only.</param>
/// <param name="State">In this state only.</param>
/// <param name="Collected">Whether it was handed over: false for 未领取.</param>
/// <param name="Q">Part of the holder's name or of the number.</param>
internal readonly record struct CustodyFilter(
    CustodyKind? Kind,
    CustodyState? State,
    bool? Collected,
    string? Q
);
