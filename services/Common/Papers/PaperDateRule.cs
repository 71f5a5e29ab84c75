using QualityAward.Common.Wording;

namespace QualityAward.Common.Papers;

/// <summary>An act rests on a paper that there is: its date has come.</summary>
public static class PaperDateRule
{
    /// <summary>Refuses a date after today.</summary>
    /// <param name="date">The paper's.</param>
    /// <param name="today">The award day on which the act is done.</param>
    /// <param name="article">Under which the act is done; null where no article asks for the paper.</param>
    /// <param name="name">What the paper is called.</param>
    /// <param name="field">The input that the form marks.</param>
    /// <exception cref="RefusedException">422 <c>document-date-in-future</c>.</exception>
    public static void Check(
        DateOnly date,
        DateOnly today,
        int? article,
        string name = "文件",
        string field = "document.date"
    )
    {
        if (date > today)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "document-date-in-future",
                    "文件日期晚于今日",
                    $"所填{name}的日期为{date.ToChinese()}，晚于今日（{today.ToChinese()}）。请核对后重新填写。",
                    article,
                    new Dictionary<string, object?> { ["field"] = field }
                )
            );
        }
    }

    /// <summary>422: the day cannot be right, e.g. before the edition's call.</summary>
    /// <param name="fault">What is wrong and what to do, in Chinese.</param>
    /// <param name="article">Under which the act is done; null where no article asks for the paper.</param>
    public static Refusal OutOfBounds(string fault, int? article) =>
        new(
            RefusalKind.RuleOfLaw,
            "document-date-out-of-bounds",
            "文件日期不合理",
            fault,
            article,
            new Dictionary<string, object?> { ["field"] = "document.date" }
        );
}
