using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Case;
using QualityAward.Applications.Papers;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Applications.PreliminaryReview.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：征求市级有关部门意见. The usual departments of each group, or those the office names.</summary>
internal sealed class ConsultDepartments(
    ApplicationsDb db,
    AcceptanceDesk desk,
    MunicipalDepartments departments,
    ActPapers papers,
    AwardClock clock
)
{
    public Task<AcceptanceList> RunAsync(
        CaseAct on,
        ConsultDepartmentsRequest request,
        CancellationToken cancellationToken
    ) =>
        desk.ChangeAsync(
            AcceptanceActs.Consult,
            on,
            async (list, token) =>
            {
                DueDayRule.Check(13, request.DueOn, clock.Today);
                var names = await departments.RequireAsync(
                    request.Departments?.Select(d => d.Unit) ?? [],
                    token
                );
                await papers.CheckAsync(
                    list.EditionId,
                    StampedActs.Consultation,
                    13,
                    request.Letter,
                    on.By,
                    token
                );
                var listed = await desk.ListedAsync(list, ApplicationState.Listed, token);
                SomebodyListedRule.Check(listed.Count);
                var asked = request.Departments is { Count: > 0 } named
                    ? Named(named, listed)
                    : await UsualAsync(listed, token);
                await RequireNotAskedAsync(list, asked.Keys, names, token);
                list.Consult();
                foreach (var (unit, candidates) in asked)
                {
                    Ask(list, (unit, NameOf(unit, names)), candidates, request);
                }
            },
            cancellationToken
        );

    private void Ask(
        AcceptanceList list,
        (string Unit, string Name) department,
        IReadOnlyList<Guid> candidates,
        ConsultDepartmentsRequest request
    )
    {
        db.Add(
            AcceptanceConsultation.Open(
                (list.EditionId, list.Id),
                department,
                candidates,
                request,
                clock.Now
            )
        );
        db.SharePaper(request.Letter, Roles.Department, department.Unit, applicationId: null);
    }

    private static string NameOf(string unit, IReadOnlyDictionary<string, string> names) =>
        names.TryGetValue(unit, out var known)
            ? known
            : throw new RefusedException(
                Refusals.Malformed($"{unit}不在市级有关部门名录中，请修改默认名录。")
            );

    private static Dictionary<string, IReadOnlyList<Guid>> Named(
        IReadOnlyList<ConsultedDepartment> named,
        IReadOnlyDictionary<Guid, CaseHead> listed
    )
    {
        foreach (var department in named)
        {
            ReportedRule.Check(department.ApplicationIds ?? [], listed.Keys);
        }

        return named
            .GroupBy(d => d.Unit)
            .ToDictionary(
                d => d.Key,
                d =>
                    (IReadOnlyList<Guid>)
                        [
                            .. d.SelectMany(one =>
                                    one.ApplicationIds is { Count: > 0 } some ? some : listed.Keys
                                )
                                .Distinct(),
                        ]
            );
    }

    private async Task<Dictionary<string, IReadOnlyList<Guid>>> UsualAsync(
        IReadOnlyDictionary<Guid, CaseHead> listed,
        CancellationToken cancellationToken
    )
    {
        var groups = await db.Set<DefaultDepartments>()
            .AsNoTracking()
            .ToDictionaryAsync(d => d.Group, d => d.Units, cancellationToken);
        return listed
            .Values.SelectMany(a =>
                groups[DefaultDepartments.GroupOf(a)].Select(unit => (Unit: unit, a.Id))
            )
            .GroupBy(pair => pair.Unit, pair => pair.Id)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Guid>)[.. g]);
    }

    private async Task RequireNotAskedAsync(
        AcceptanceList list,
        IEnumerable<string> units,
        IReadOnlyDictionary<string, string> names,
        CancellationToken cancellationToken
    )
    {
        var before = await db.Set<AcceptanceConsultation>()
            .Where(c => c.ListId == list.Id)
            .Select(c => c.DepartmentUnit)
            .ToListAsync(cancellationToken);
        var again = units.Intersect(before).Select(u => names.GetValueOrDefault(u, u)).ToList();
        if (again.Count > 0)
        {
            throw ConsultationRefusals.Exists("该名单", again, 13);
        }
    }
}
