using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：whom the office usually consults, one list a group of candidates.</summary>
internal sealed class DefaultDepartmentDesk(ApplicationsDb db, MunicipalDepartments departments)
{
    /// <summary>All groups.</summary>
    public async Task<Page<DefaultDepartmentsView>> ListAsync(CancellationToken cancellationToken)
    {
        var groups = await db.Set<DefaultDepartments>()
            .AsNoTracking()
            .OrderBy(d => d.Group)
            .ToListAsync(cancellationToken);
        return new([.. groups.Select(View)], null);
    }

    /// <summary>One group.</summary>
    /// <exception cref="RefusedException">404: there is no such group.</exception>
    public async Task<TaggedOk<DefaultDepartmentsView>> GetAsync(
        string group,
        CancellationToken cancellationToken
    ) => Answer(await FindAsync(group, cancellationToken));

    /// <summary>Changes a group's list.</summary>
    /// <exception cref="RefusedException">404; 412; 400: nobody is named, or somebody who is no 市级有关部门.</exception>
    public Task<TaggedOk<DefaultDepartmentsView>> SetAsync(
        string group,
        SeenVersion seen,
        DefaultDepartmentsRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await FindAsync(group, token);
                seen.Ensure(found.Version, () => View(found));
                var units = request.Units.Distinct().ToList();
                if (units.Count == 0)
                {
                    throw new RefusedException(Refusals.Malformed("默认名录至少应有一个部门。"));
                }

                await departments.RequireAsync(units, token);
                found.Units = units;
                await db.SaveChangesAsync(token);
                return Answer(found);
            },
            cancellationToken
        );

    private async Task<DefaultDepartments> FindAsync(
        string group,
        CancellationToken cancellationToken
    ) =>
        await db.Set<DefaultDepartments>()
            .SingleOrDefaultAsync(d => d.Group == group, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    private static TaggedOk<DefaultDepartmentsView> Answer(DefaultDepartments d) =>
        Tagged.Ok(View(d), d.Version);

    private static DefaultDepartmentsView View(DefaultDepartments d) =>
        new(d.Group, DefaultDepartments.NameOf(d.Group), d.Units);
}
