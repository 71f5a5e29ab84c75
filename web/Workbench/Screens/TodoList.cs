using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Screens;

/// <summary>Something this role has to do now.</summary>
/// <param name="Text">What.</param>
/// <param name="Href">Where.</param>
/// <param name="Note">Until when, or why.</param>
/// <param name="Late">Whether the planned day has passed.</param>
internal sealed record TodoItem(string Text, string Href, string Note, bool Late);

/// <summary>What each role has to do, as the latest edition stands.</summary>
internal static class TodoList
{
    /// <summary>The items of a role.</summary>
    /// <param name="role">The active role.</param>
    /// <param name="latest">The latest edition that this role may see.</param>
    /// <param name="today">The legal day now.</param>
    public static IReadOnlyList<TodoItem> Of(string role, EditionView? latest, DateOnly today) =>
        (role, latest) switch
        {
            (Roles.Office, null) =>
            [
                new(
                    "新开届次",
                    "editions/new",
                    "经市政府同意后登记并排定日程（第四条）。",
                    Late: false
                ),
            ],
            (Roles.Office, { State: EditionState.Opened } edition) =>
            [
                new(
                    $"印发{edition.Name}评选通知",
                    $"editions/{edition.Id}/call",
                    $"计划于{edition.Schedule.CallOn.ToChinese()}印发。",
                    today > edition.Schedule.CallOn
                ),
            ],
            _ => [],
        };
}
