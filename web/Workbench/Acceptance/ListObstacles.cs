using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Workbench.Acceptance;

/// <summary>Something that stands between a 受理名单 and its next step.</summary>
/// <param name="Text">What.</param>
/// <param name="Href">Where it is dealt with.</param>
/// <param name="LinkText">Words of that link.</param>
internal sealed record ListObstacle(string Text, string? Href = null, string? LinkText = null);

/// <summary>What the page knows of a list's surroundings; null for what this reader may not see or nobody answered.</summary>
/// <param name="Notice">The public notice.</param>
/// <param name="Objections">Objections to it.</param>
/// <param name="Reported">Reported applications of the edition that nobody has decided on.</param>
internal sealed record ListSurroundings(
    NoticeView? Notice,
    IReadOnlyList<ObjectionSummary>? Objections,
    IReadOnlyList<RecheckRow>? Reported
);

/// <summary>第十三条：what is still in the way of a list's next step. Only a guide: the service decides.</summary>
internal static class ListObstacles
{
    /// <summary>The obstacles as the list stands.</summary>
    public static IReadOnlyList<ListObstacle> Of(
        AcceptanceListView list,
        ListSurroundings around
    ) =>
        list.State switch
        {
            AcceptanceListState.Draft => [.. BeforeConsultation(list, around)],
            AcceptanceListState.Consulting => [.. BeforeNotice(list)],
            AcceptanceListState.Announced => [.. BeforeConclusion(list, around)],
            _ => [],
        };

    /// <summary>Name of the step that comes next; null once the list is final.</summary>
    public static string? NextStepOf(AcceptanceListState state) =>
        state switch
        {
            AcceptanceListState.Draft => "征求市级有关部门意见",
            AcceptanceListState.Consulting => "向社会公示",
            AcceptanceListState.Announced => "确定受理名单",
            _ => null,
        };

    private static IEnumerable<ListObstacle> BeforeConsultation(
        AcceptanceListView list,
        ListSurroundings around
    )
    {
        if (!list.Everyone().Any())
        {
            yield return new(
                "名单中没有申报主体，请先完成复核并将可以受理的申报列入名单。",
                "recheck",
                "去复核"
            );
        }

        if (around.Reported?.Where(r => r.Acceptable is null).ToList() is { Count: > 0 } open)
        {
            yield return new(
                $"还有{open.Count}件申报尚未作出复核结论；征求意见后不能再列入名单。",
                "recheck",
                "去复核"
            );
        }
    }

    private static IEnumerable<ListObstacle> BeforeNotice(AcceptanceListView list)
    {
        var standing = Standing(list, nameof(ApplicationState.Listed));
        if (standing.Count == 0)
        {
            yield return new("名单中没有可以公示的申报主体。");
        }

        foreach (var asked in list.Consultations.Where(c => c.RepliedAt is null))
        {
            yield return new(
                $"{asked.DepartmentName}尚未回复（回复期限{asked.DueOn.ToChinese()}{(asked.Overdue ? "，已逾期" : "")}）。",
                $"acceptance-consultations/{asked.Id}",
                "查看来函、代录回函"
            );
        }

        var asks = list
            .Consultations.SelectMany(c => c.Candidates)
            .Select(c => c.ApplicationId)
            .ToHashSet();
        foreach (var entry in standing.Values.Where(e => !asks.Contains(e.ApplicationId)))
        {
            yield return new($"{entry.Name}尚未征求市级有关部门意见。");
        }

        foreach (var asked in list.Consultations)
        {
            foreach (
                var objected in asked.Unhandled().Where(c => standing.ContainsKey(c.ApplicationId))
            )
            {
                yield return new(
                    $"{asked.DepartmentName}对{objected.Name}的异议尚未处理：记载处理情况，或者对其不予受理。",
                    $"recheck/{objected.ApplicationId}",
                    "查看该申报"
                );
            }
        }
    }

    private static IEnumerable<ListObstacle> BeforeConclusion(
        AcceptanceListView list,
        ListSurroundings around
    )
    {
        if (around.Notice is null)
        {
            yield return new("公示正在发布，请稍后刷新。");
        }
        else if (around.Notice is { State: not NoticeState.Closed } notice)
        {
            yield return new($"公示至{notice.LastDay?.ToChinese()}24时止，期满后方可确定。");
        }

        var open = around.Objections?.Where(o => o.State != ObjectionState.Decided) ?? [];
        foreach (var objection in open)
        {
            yield return new(
                $"对{objection.CandidateName ?? "名单整体"}的异议{objection.StateName}，尚未决定并答复。",
                $"objections/{objection.Id}",
                "去办理"
            );
        }

        var standing = Standing(list, nameof(ApplicationState.Announced));
        var upheld = (around.Objections ?? [])
            .Where(o => o is { Upheld: true, CandidateId: not null })
            .Select(o => o.CandidateId!.Value)
            .Distinct();
        foreach (var id in upheld.Where(standing.ContainsKey))
        {
            yield return new(
                $"对{standing[id].Name}的异议成立，须先作出不予受理决定并说明理由。",
                $"recheck/{id}",
                "去办理"
            );
        }

        foreach (var row in around.Reported ?? [])
        {
            yield return new(
                $"{row.Name}已上报而未列入名单，须作出不予受理决定并说明理由。",
                $"recheck/{row.Id}",
                "去办理"
            );
        }
    }

    private static Dictionary<Guid, AcceptanceEntryView> Standing(
        AcceptanceListView list,
        string state
    ) => list.Everyone().Where(e => e.State == state).ToDictionary(e => e.ApplicationId);
}
