using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Workbench.Screens;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Acceptance;

/// <summary>第十三条：what waits for 市质量强市办 between the reports and the final 受理名单.</summary>
internal static class AcceptanceTodo
{
    /// <summary>The items of an edition; none where a service does not answer, the desk shows what it can.</summary>
    public static async Task<IReadOnlyList<TodoItem>> OfAsync(
        DeskApi api,
        EditionView edition,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (edition.State != EditionState.Called)
        {
            return [];
        }

        var items = new List<TodoItem>();
        var planned = edition.Schedule.AcceptanceNoticeFrom;
        var note = $"受理名单计划于{planned.ToChinese()}公示（第十三条）。";
        var reported = await ListReading.ReportedAsync(api, edition.Id, cancellationToken);
        if (reported.Value?.Items.Count(r => r.Acceptable is null) is > 0 and var open)
        {
            items.Add(new($"复核申报（{open}件）", "recheck", note, today > planned));
        }

        var lists = await api.GetAsync<Page<AcceptanceListView>>(
            $"/api/applications/acceptance-lists?editionId={edition.Id}",
            cancellationToken
        );
        if (lists.Value is not { } page)
        {
            return items;
        }

        if (page.Items is not [var list, ..])
        {
            if (reported.Value?.Items.Any(r => r.Acceptable == true) == true)
            {
                items.Add(new("拟定受理名单", "acceptance-lists", note, today > planned));
            }
        }
        else if (StepOf(list) is { } step)
        {
            items.Add(new(step, $"acceptance-lists/{list.Id}", note, today > planned));
        }

        return items;
    }

    // What the case waits for, once nothing is in its way; an objection of a department is in the way of the notice.
    private static string? StepOf(AcceptanceListView list) =>
        list.Acts.FirstOrDefault(act => act.Main && act.Obstacles.Count == 0) is { } next
            ? $"受理名单：{next.Title}"
        : list.Acts.Any(act => act.Verb == "handle-objection") ? "受理名单：处理部门异议"
        : null;
}
