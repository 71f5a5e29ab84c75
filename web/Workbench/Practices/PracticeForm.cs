using QualityAward.Contracts.Rest.Honours;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Practices;

/// <summary>What is typed of a practice.</summary>
public sealed class PracticeForm
{
    /// <summary>The names under which a refusal speaks of the inputs, with their labels.</summary>
    internal static readonly Dictionary<string, string> Labels = new()
    {
        ["certificateNumber"] = "获奖者",
        ["title"] = "标题",
        ["summary"] = "概要",
        ["method"] = "模式和方法",
        ["results"] = "成效",
        ["field"] = "领域",
        ["industry"] = "行业",
    };

    /// <summary>Of the award; only where it is begun.</summary>
    public string? Certificate { get; set; }

    /// <summary>Title.</summary>
    public string? Title { get; set; }

    /// <summary>What it is.</summary>
    public string? Summary { get; set; }

    /// <summary>The model or method.</summary>
    public string? Method { get; set; }

    /// <summary>What it has brought.</summary>
    public string? Results { get; set; }

    /// <summary>领域.</summary>
    public string? Field { get; set; }

    /// <summary>行业.</summary>
    public string? Industry { get; set; }

    /// <summary>Whether nothing was typed yet.</summary>
    internal bool IsEmpty => Title is null && Summary is null && Method is null && Results is null;

    /// <summary>A text as it stands.</summary>
    internal static PracticeForm Of(PracticeText text) =>
        new()
        {
            Title = text.Title,
            Summary = text.Summary,
            Method = text.Method,
            Results = text.Results,
            Field = text.Field,
            Industry = text.Industry,
        };

    /// <summary>Notes what is missing.</summary>
    internal void Check(FormErrors errors)
    {
        errors.Require("title", Labels["title"], Title?.Trim());
        errors.Require("field", Labels["field"], Field?.Trim());
        errors.Require("industry", Labels["industry"], Industry?.Trim());
        errors.Require("summary", Labels["summary"], Summary?.Trim());
        errors.Require("method", Labels["method"], Method?.Trim());
        errors.Require("results", Labels["results"], Results?.Trim());
    }

    /// <summary>The text; <see cref="Check"/> found nothing.</summary>
    internal PracticeText ToText() =>
        new(
            Title!.Trim(),
            Summary!.Trim(),
            Method!.Trim(),
            Results!.Trim(),
            Field!.Trim(),
            Industry!.Trim()
        );
}
