using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Case;
using QualityAward.Applications.Recheck;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>A list and what its next act depends on.</summary>
/// <param name="List">The list.</param>
/// <param name="Edition">Its edition.</param>
/// <param name="Found">Those on it whom the reader may open.</param>
/// <param name="Consultations">Who was asked.</param>
internal sealed record AcceptanceCase(
    AcceptanceList List,
    Edition Edition,
    IReadOnlyDictionary<Guid, CaseHead> Found,
    IReadOnlyList<AcceptanceConsultation> Consultations
);

/// <summary>
/// 第十三条：what is known to be in the way of an act on a list, from what its rules look at. Whoever the reader must stay out
/// of is not among it: the act itself decides.
/// </summary>
internal sealed class AcceptanceObstacles(
    ApplicationsDb db,
    AcceptanceDesk desk,
    NoticeStanding notices,
    CaseAccess access,
    AwardClock clock
)
{
    private const string ToRecheck = "recheck";

    /// <summary>The acts with their obstacles.</summary>
    public async Task<IReadOnlyList<ActView>> OfAsync(
        IReadOnlyList<ActView> acts,
        AcceptanceCase on,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var shown = new List<ActView>();
        foreach (var act in acts)
        {
            shown.Add(
                act with
                {
                    Obstacles =
                        act.Verb == AcceptanceActs.Consult.Verb
                            ? await BeforeConsultationAsync(on, by, cancellationToken)
                        : act.Verb == AcceptanceActs.Announce.Verb
                            ? await BeforeNoticeAsync(on, cancellationToken)
                        : act.Verb == AcceptanceActs.Conclude.Verb
                            ? await BeforeConclusionAsync(on, by, cancellationToken)
                        : [],
                }
            );
        }

        return shown;
    }

    private async Task<IReadOnlyList<ActObstacle>> BeforeConsultationAsync(
        AcceptanceCase on,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = new List<ActObstacle>();
        if (Listed(on).Count == 0)
        {
            found.Add(
                new(
                    "名单中没有申报主体，请先完成复核并将可以受理的申报列入名单。",
                    ToRecheck,
                    "去复核"
                )
            );
        }

        if (on.List.State is AcceptanceListState.Draft)
        {
            var reported = await UndecidedAsync(on, by, cancellationToken);
            var ids = reported.Select(a => a.Id).ToList();
            var judged = await db.Set<RecheckRecord>()
                .AsNoTracking()
                .Where(r => ids.Contains(r.ApplicationId))
                .ToListAsync(cancellationToken);
            var open = reported.Count - judged.Count(r => r.Finding is not null);
            if (open > 0)
            {
                found.Add(
                    new(
                        $"还有{open}件申报尚未作出复核结论；征求意见后不能再列入名单。",
                        ToRecheck,
                        "去复核"
                    )
                );
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<ActObstacle>> BeforeNoticeAsync(
        AcceptanceCase on,
        CancellationToken cancellationToken
    )
    {
        var found = new List<ActObstacle>();
        var underway = await desk.UnderwayAsync(on.Edition.Id, cancellationToken);
        if (ReportingOverRule.InTheWay(on.Edition.Schedule, clock.Today, underway) is { } early)
        {
            found.Add(new(early));
        }

        var listed = Listed(on);
        if (listed.Count == 0)
        {
            found.Add(new("名单中没有可以公示的申报主体。"));
        }

        found.AddRange(
            on.Consultations.Where(c => c.IsOpen)
                .Select(c => new ActObstacle(
                    $"{c.DepartmentName}尚未回复（回复期限{c.DueOn.ToChinese()}{(c.DueOn < clock.Today ? "，已逾期" : "")}）。",
                    $"acceptance-consultations/{c.Id}",
                    "查看来函、代录回函"
                ))
        );
        var asked = on.Consultations.SelectMany(c => c.Candidates).ToHashSet();
        found.AddRange(
            listed
                .Values.Where(a => !asked.Contains(a.Id))
                .Select(a => new ActObstacle($"{a.Name}尚未征求市级有关部门意见。"))
        );
        found.AddRange(
            on.Consultations.SelectMany(
                c => c.UnhandledObjections.Where(listed.ContainsKey),
                (c, id) =>
                    new ActObstacle(
                        $"{c.DepartmentName}对{listed[id].Name}的异议尚未处理：记载处理情况，或者对其不予受理。",
                        $"{ToRecheck}/{id}",
                        "查看该申报"
                    )
            )
        );
        return found;
    }

    private async Task<IReadOnlyList<ActObstacle>> BeforeConclusionAsync(
        AcceptanceCase on,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = new List<ActObstacle>();
        try
        {
            found.AddRange(
                await notices.FindAsync(on.List.NoticeId!.Value, cancellationToken) is { } status
                    ? OfNotice(on, status)
                    : [new("公示正在发布，请稍后刷新。")]
            );
        }
        catch (RefusedException e) when (e.Refusal.Kind is RefusalKind.CannotVerifyNow)
        {
            // The page is shown all the same; the act asks again and refuses.
            found.Add(new("公示情况暂时无法核实，请稍后刷新。"));
        }

        found.AddRange(
            (await UndecidedAsync(on, by, cancellationToken)).Select(a => new ActObstacle(
                $"{a.Name}已上报而未列入名单，须作出不予受理决定并说明理由。",
                $"{ToRecheck}/{a.Id}",
                "去办理"
            ))
        );
        return found;
    }

    private static IEnumerable<ActObstacle> OfNotice(AcceptanceCase on, NoticeStatusReply status)
    {
        if (!status.Closed)
        {
            yield return new(
                $"公示至{LegalDays.Parse(status.LastDay).ToChinese()}24时止，期满后方可确定。"
            );
        }

        if (status.OpenObjections > 0)
        {
            yield return new(
                $"还有{status.OpenObjections}件异议尚未决定并答复。",
                "objections",
                "去办理"
            );
        }

        foreach (var upheld in status.Candidates.Where(c => c.Upheld > 0))
        {
            if (
                on.Found.TryGetValue(Guid.Parse(upheld.CandidateId), out var head)
                && head.State is ApplicationState.Announced
            )
            {
                yield return new(
                    $"对{head.Name}的异议成立，须先作出不予受理决定并说明理由。",
                    $"{ToRecheck}/{head.Id}",
                    "去办理"
                );
            }
        }
    }

    private static Dictionary<Guid, CaseHead> Listed(AcceptanceCase on) =>
        on.Found.Where(a => a.Value.State is ApplicationState.Listed).ToDictionary();

    /// <summary>Reported, and neither on the list nor refused; less those whom the reader must stay out of.</summary>
    private async Task<List<CaseHead>> UndecidedAsync(
        AcceptanceCase on,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var reported = await db
            .Applications.Where(a =>
                a.EditionId == on.Edition.Id && a.State == ApplicationState.Reported
            )
            .OrderBy(a => a.Id)
            .Select(CaseHead.Columns)
            .ToListAsync(cancellationToken);
        var open = await access.MayOpenAsync(
            by,
            on.Edition.Id,
            reported.Select(a => a.Id),
            cancellationToken
        );
        return [.. reported.Where(a => open.Contains(a.Id))];
    }
}
