using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Contracts.Rest;

namespace QualityAward.Review.Award.Approval.Rules;

/// <summary>第十九条：市政府 decides on the list that passed the notice; it may name fewer.</summary>
public static class AnnouncedListRule
{
    /// <exception cref="RefusedException"><c>not-on-announced-list</c>.</exception>
    public static void Check(IEnumerable<Guid> passed, IReadOnlyList<Guid> awarded)
    {
        var strangers = awarded.Except(passed).ToList();
        if (strangers.Count > 0 || awarded.Distinct().Count() != awarded.Count)
        {
            throw Refuse.ByLaw(
                "not-on-announced-list",
                "不在通过公示的拟获奖名单上",
                "市政府审定的获奖名单只能从通过公示的拟获奖名单中产生，可以少于名单，不得增加或者重复。请与决定文件核对。",
                19,
                ("candidates", strangers)
            );
        }
    }
}

/// <summary>第十九条：报请审定 waits for the end of the notice and of every objection.</summary>
public static class CleanNoticeRule
{
    /// <exception cref="RefusedException"><c>notice-not-closed</c> or <c>objection-open</c>.</exception>
    public static void Check(bool closed, DateOnly lastDay, int openObjections)
    {
        if (!closed)
        {
            throw NoticeRefusals.NotClosed("拟获奖名单", lastDay, "报请审定", 19);
        }

        if (openObjections > 0)
        {
            throw NoticeRefusals.ObjectionOpen(openObjections, "报请审定", 19);
        }
    }

    /// <param name="suspended">Who is held back.</param>
    /// <param name="step">What has to wait: 报请审定 or 审定.</param>
    /// <exception cref="RefusedException"><c>complaint-suspends</c>.</exception>
    public static void CheckSuspended(IReadOnlyCollection<string> suspended, string step)
    {
        if (suspended.Count > 0)
        {
            throw Refuse.ByLaw(
                "complaint-suspends",
                "名单中有暂缓的申报主体",
                $"名单中有申报主体因投诉举报核查被暂缓。请待评审监督组作出结论，或者由领导小组作为重大事项作出决定后再{step}。",
                19,
                ("candidates", suspended)
            );
        }
    }
}

/// <summary>第十九条：what passed the notice is submitted, so the 请示 is of a day after the notice.</summary>
public static class SubmissionDayRule
{
    /// <exception cref="RefusedException"><c>submission-dated-in-notice</c>.</exception>
    public static void Check(DateOnly document, DateOnly lastDay)
    {
        if (document <= lastDay)
        {
            throw Refuse.ByLaw(
                "submission-dated-in-notice",
                "请示的日期早于公示届满",
                $"拟获奖名单公示至{lastDay:yyyy年M月d日}24时届满，报请审定的请示应当在届满以后成文。请核对请示的成文日期。",
                19,
                ("lastDay", lastDay),
                ("field", "document.date")
            );
        }
    }
}

/// <summary>第十九条：市政府 decides after it was asked, and not in the future.</summary>
public static class DecisionDayRule
{
    /// <exception cref="RefusedException"><c>decision-day-wrong</c>.</exception>
    public static void Check(DateOnly decidedOn, DateOnly submittedOn, DateOnly today)
    {
        if (decidedOn < submittedOn || decidedOn > today)
        {
            throw Refuse.ByLaw(
                "decision-day-wrong",
                "决定日期不符",
                "市政府作出决定的日期不得早于报请审定的日期，也不得晚于当日。请与决定文件核对。",
                19,
                ("decidedOn", decidedOn),
                ("submittedOn", submittedOn)
            );
        }
    }

    /// <exception cref="RefusedException"><c>decision-document-day-wrong</c>.</exception>
    public static void CheckDocument(DateOnly document, DateOnly decidedOn)
    {
        if (document < decidedOn)
        {
            throw Refuse.ByLaw(
                "decision-document-day-wrong",
                "决定文件的日期早于决定日期",
                "决定文件的成文日期不得早于市政府作出决定的日期。请与决定文件核对。",
                19,
                ("decidedOn", decidedOn),
                ("field", "document.date")
            );
        }
    }
}

/// <summary>第九条、第十条、第十八条：the conditions are asked for again before each step that names candidates.</summary>
public static class StillEligibleRule
{
    /// <exception cref="RefusedException"><c>no-longer-eligible</c>.</exception>
    public static void Check(IReadOnlyCollection<StoppedEntry> stopped)
    {
        if (stopped.Count > 0)
        {
            var names = string.Join("；", stopped.Select(s => $"{s.Name}：{s.Detail}"));
            throw Refuse.ByLaw(
                "no-longer-eligible",
                "名单中有不再符合条件的申报主体",
                $"{names}请核实后确认去除上述申报主体，再重新提交。",
                stopped.First().Article,
                ("candidates", stopped)
            );
        }
    }
}

/// <summary>A candidate that no longer fulfils a condition.</summary>
/// <param name="CandidateId">Candidate.</param>
/// <param name="Name">Name.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Detail">Chinese sentence.</param>
/// <param name="Article">The article it rests on.</param>
public sealed record StoppedEntry(
    Guid CandidateId,
    string Name,
    string Code,
    string Detail,
    int Article
);
