using MudBlazor;
using QualityAward.Contracts.Rest;
using QualityAward.Workbench.Screens;

namespace QualityAward.Workbench.Acts;

/// <summary>What is asked before an act, and said after it.</summary>
internal static class ActWords
{
    /// <summary>The question, with what follows, who is told and whether it can be undone.</summary>
    public static DialogParameters<ConfirmDialog> Question(this ActView act) =>
        new()
        {
            { d => d.Title, $"{act.Title}？" },
            { d => d.Consequence, act.Consequence },
            { d => d.Told, act.Told ?? "不另行告知。" },
            { d => d.Undo, act.Undo },
            { d => d.Article, act.Article },
            { d => d.Confirm, "确认办理" },
        };

    /// <summary>The act of that verb, where a form of its own has to be told of it.</summary>
    public static ActView Named(this IEnumerable<ActView> acts, string verb) =>
        acts.First(act => act.Verb == verb);

    /// <summary>That it is done.</summary>
    public static string Done(this ActView act) => $"已办理：{act.Title}。";
}
