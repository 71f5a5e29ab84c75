using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Publicity.Notices;

namespace QualityAward.Publicity.Objections.Rules;

/// <summary>第十三条、第十八条：objections are taken from publication until 24:00 of the period's last day.</summary>
public static class ObjectionPeriodRule
{
    /// <summary>The article under which the notice takes objections.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="receivedAt">When the objection arrived, on whatever way.</param>
    /// <exception cref="RefusedException"><c>notice-takes-no-objections</c>, <c>objection-period-over</c>.</exception>
    public static int Check(Notice notice, DateTimeOffset receivedAt)
    {
        if (notice.Kind.ObjectionArticle() is not { } article || notice.LastDay is not { } lastDay)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "notice-takes-no-objections",
                    "该文件不设异议期",
                    "只有受理名单公示和拟获奖名单公示受理异议。对评选工作有其他意见的，可以向评审监督组投诉举报。",
                    Article: 13
                )
            );
        }

        return receivedAt < lastDay.End()
            ? article
            : throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "objection-period-over",
                    "异议期已经届满",
                    $"本次公示已于{lastDay.ToChinese()}24时期满，不再受理异议。对受理或者评审工作有意见的，可以向评审监督组投诉举报。",
                    article,
                    new Dictionary<string, object?> { ["lastDay"] = lastDay.ToIso() }
                )
            );
    }

    /// <summary>第十三条: online, objections go to the version that is in force. A letter about an earlier one is taken.</summary>
    /// <exception cref="RefusedException">409 <c>notice-superseded</c>.</exception>
    public static void CheckCurrent(Notice notice)
    {
        if (notice.SupersededById is { } version)
        {
            throw NoticeRefusals.Superseded(
                version,
                notice.Kind.ObjectionArticle(),
                $"该公示已发布更正，请对更正后的公示（/notices/{version}）提出异议；此前已经提出的异议继续办理，不必重复提出。"
            );
        }
    }
}
