using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>Cases as they are answered, to those only for whom they exist: <see cref="ColleagueRule"/>.</summary>
internal sealed class StaffCaseAnswer(ReviewDb db, StaffDirectory directory)
    : ICaseAnswer<StaffCase, StaffCaseView>
{
    public Task<TaggedOk<StaffCaseView>> OfAsync(
        StaffCase found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(found.ToView(by), found.Version));

    public async Task<StaffCase> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await db
            .StaffCases.AsNoTracking()
            .VisibleTo(by)
            .SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    public async Task<Page<StaffCaseView>> PageAsync(
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var shown = await db
            .StaffCases.AsNoTracking()
            .VisibleTo(by)
            .NewestFirstAsync(c => c.OpenedAt, page, cancellationToken);
        return page.Of(await shown.ToListAsync(cancellationToken), c => c.Id, c => c.ToView(by));
    }

    /// <summary>Those whom a person could open a case about.</summary>
    public async Task<Page<EligiblePersonView>> PeopleAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var people = await directory.AllAsync(cancellationToken);
        return new(
            [
                .. people
                    .Where(p => p.Subject != by.Subject && !p.Roles.Contains(by.Role))
                    .Select(p => new EligiblePersonView(
                        p.Subject,
                        p.Name,
                        "",
                        p.UnitName,
                        p.Roles[0]
                    )),
            ],
            null
        );
    }
}
