using QualityAward.Common;

namespace QualityAward.Review.Stages.Rules;

/// <summary>第十六条：a visit is recorded after it took place.</summary>
public static class VisitDayRule
{
    /// <exception cref="RefusedException"><c>visit-in-future</c>.</exception>
    public static void Check(DateOnly? visitedOn, DateOnly today)
    {
        if (visitedOn > today)
        {
            throw Refuse.ByLaw(
                "visit-in-future",
                "现场评审日期晚于今天",
                "现场评审的实际日期不得晚于今天。请填写计划日期，待现场评审结束后再记录。",
                16,
                ("visitedOn", visitedOn),
                ("today", today)
            );
        }
    }
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
