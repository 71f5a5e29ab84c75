using QualityAward.Common.Wording;

namespace QualityAward.Common.Periods;

/// <summary>第十三条、第十九条: what a public notice still stands against.</summary>
public static class NoticeRefusals
{
    /// <summary>422: the notice runs.</summary>
    /// <param name="notice">What is on notice, e.g. 受理名单.</param>
    /// <param name="lastDay">Its last day, until 24:00.</param>
    /// <param name="waits">What has to wait, e.g. 确定名单.</param>
    /// <param name="article">Under which it is done.</param>
    public static RefusedException NotClosed(
        string notice,
        DateOnly lastDay,
        string waits,
        int article
    ) =>
        Refuse.ByLaw(
            "notice-not-closed",
            "公示期尚未届满",
            $"{notice}公示至{lastDay.ToChinese()}24时届满。请在公示期届满后再{waits}。",
            article,
            ("lastDay", lastDay.ToIso())
        );

    /// <summary>422: an objection is undecided.</summary>
    /// <param name="open">How many.</param>
    /// <param name="waits">What has to wait.</param>
    /// <param name="article">Under which it is done.</param>
    public static RefusedException ObjectionOpen(int open, string waits, int article) =>
        Refuse.ByLaw(
            "objection-open",
            "尚有异议未处理完毕",
            $"公示期间收到的异议尚有{open}件未作出处理决定并答复。请处理完毕后再{waits}。",
            article,
            ("openObjections", open)
        );
}
