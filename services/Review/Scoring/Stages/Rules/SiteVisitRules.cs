using QualityAward.Common;

namespace QualityAward.Review.Scoring.Stages.Rules;

/// <summary>第十六条、第十七条：days of a stage lie after its opening and not years ahead; what took place is not ahead at all.</summary>
public static class StageDayRule
{
    /// <exception cref="RefusedException"><c>visit-in-future</c>, <c>stage-day-wrong</c>.</exception>
    public static void CheckVisited(DateOnly? visitedOn, DateOnly opened, DateOnly today)
    {
        if (visitedOn > today)
        {
            throw Refuse.ByLaw(
                "visit-in-future",
                "现场评审日期晚于今天",
                "现场评审的实际日期不得晚于今天。请填写计划日期，待现场评审结束后再记录。",
                16,
                ("visitedOn", visitedOn),
                ("today", today),
                ("field", "visitedOn")
            );
        }

        if (visitedOn < opened)
        {
            throw Wrong("visitedOn", "现场评审的实际日期", opened, opened.AddYears(1), 16);
        }
    }

    /// <param name="planned">The day.</param>
    /// <param name="first">The earliest.</param>
    /// <param name="field">Its field.</param>
    /// <param name="name">Its name for people.</param>
    /// <param name="article">The article of the stage.</param>
    /// <exception cref="RefusedException"><c>stage-day-wrong</c>.</exception>
    public static void CheckPlanned(
        DateOnly planned,
        DateOnly first,
        string field,
        string name,
        int article
    )
    {
        if (planned < first || planned > first.AddYears(1))
        {
            throw Wrong(field, name, first, first.AddYears(1), article);
        }
    }

    private static RefusedException Wrong(
        string field,
        string name,
        DateOnly first,
        DateOnly last,
        int article
    ) =>
        Refuse.ByLaw(
            "stage-day-wrong",
            "日期不在评审环节期间",
            $"{name}应在{first:yyyy年M月d日}至{last:yyyy年M月d日}之间。请核对日期。",
            article,
            ("field", field),
            ("first", first),
            ("last", last)
        );
}

/// <summary>第十六条：nobody leaves 现场评审 without a recorded visit.</summary>
public static class VisitRecordedRule
{
    /// <exception cref="RefusedException"><c>visit-not-recorded</c>.</exception>
    public static void Check(IEnumerable<Guid> candidates, IEnumerable<Guid> recorded)
    {
        if (candidates.Except(recorded).ToList() is { Count: > 0 } missing)
        {
            throw Refuse.ByLaw(
                "visit-not-recorded",
                "尚有申报主体未记录现场评审情况",
                $"尚有{missing.Count}个申报主体没有现场评审的日期和发现。请逐一记录后再形成现场评审报告。",
                16,
                ("candidates", missing)
            );
        }
    }
}
