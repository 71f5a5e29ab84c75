using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;

namespace QualityAward.Publicity.Corrections;

/// <summary>
/// 第十三条: a published notice is corrected by a version that supersedes it. A changed list starts the period again; a misprint
/// does not. Nobody is added by a correction, and nobody is taken off who is not out already.
/// </summary>
public static class CorrectionRule
{
    private const int LongestReason = 500;

    /// <param name="notice">The version that is corrected.</param>
    /// <param name="request">The correction.</param>
    /// <param name="stopped">Candidates that are out.</param>
    /// <param name="isFinal">The list is final already, or the edition has ended.</param>
    /// <exception cref="RefusedException">
    /// 409 <c>notice-superseded</c>; 400 <c>correction-reason-missing</c>; 422 <c>nothing-corrected</c>,
    /// <c>candidate-not-on-notice</c>, <c>candidate-still-standing</c>, <c>list-change-restarts-period</c>,
    /// <c>notice-without-list</c>, <c>list-already-final</c>.
    /// </exception>
    public static void Check(
        Notice notice,
        CorrectNoticeRequest request,
        IReadOnlySet<Guid> stopped,
        bool isFinal
    )
    {
        if (notice.SupersededById is { } version)
        {
            throw Superseded(version);
        }

        if (request.Reason?.Trim() is not { Length: > 0 and <= LongestReason })
        {
            throw Refuse(
                RefusalKind.Malformed,
                "correction-reason-missing",
                "请写明更正事由",
                $"请写明更正了什么、为何更正（1至{LongestReason}字），随更正公布。",
                ("field", "reason")
            );
        }

        var removed = request.Removed ?? [];
        var corrected = request.Candidates ?? [];
        if (
            removed.Count == 0
            && corrected.Count == 0
            && request.Paragraphs is null
            && request.Title is null
        )
        {
            throw Refuse(
                RefusalKind.RuleOfLaw,
                "nothing-corrected",
                "没有更正内容",
                "请至少更正标题、正文或者名单中的一项。",
                ("field", "paragraphs")
            );
        }

        CheckList(notice, [.. removed, .. corrected.Select(row => row.CandidateId)]);
        CheckRemoved(removed, stopped);
        CheckKind(notice, request.Kind, removed.Count, isFinal);
    }

    /// <summary>Somebody else has corrected it.</summary>
    public static RefusedException Superseded(Guid? version) =>
        NoticeRefusals.Superseded(version, 13, "该文件已有更正后的版本，请在最新版本上更正。");

    private static void CheckList(Notice notice, IReadOnlyCollection<Guid> named)
    {
        var listed = notice.Candidates.Select(row => row.CandidateId).ToHashSet();
        if (named.Distinct().Count() != named.Count || !named.All(listed.Contains))
        {
            throw NoticeRefusals.NotListed(
                13,
                "candidates",
                "更正只能针对名单上的对象，每个对象只能出现一次；更正不得增加对象。"
            );
        }
    }

    private static void CheckRemoved(IReadOnlyList<Guid> removed, IReadOnlySet<Guid> stopped)
    {
        if (
            removed.FirstOrDefault(id => !stopped.Contains(id)) is var standing
            && standing != default
        )
        {
            throw Refuse(
                RefusalKind.RuleOfLaw,
                "candidate-still-standing",
                "该对象仍在参评",
                "只有已经撤回、不予受理或者终止参评的对象可以从公示名单中移出，请先办理该事项。",
                ("candidate", standing)
            );
        }
    }

    private static void CheckKind(
        Notice notice,
        NoticeCorrectionKind kind,
        int removed,
        bool isFinal
    )
    {
        if (kind is NoticeCorrectionKind.Withdrawal)
        {
            throw Refuse(
                RefusalKind.RuleOfLaw,
                "withdrawal-of-edition",
                "撤回不是更正",
                "评选通知只能随届次一并撤回，请在评选届次页面办理“公告撤回”。",
                ("field", "kind")
            );
        }

        if (kind is NoticeCorrectionKind.Misprint)
        {
            if (removed > 0)
            {
                throw Refuse(
                    RefusalKind.RuleOfLaw,
                    "list-change-restarts-period",
                    "名单变更应当重新公示",
                    "移出名单上的对象属于名单变更，公示期应当重新计算，请按名单变更办理。",
                    ("field", "kind")
                );
            }

            return;
        }

        if (notice.PeriodDays is null)
        {
            throw Refuse(
                RefusalKind.RuleOfLaw,
                "notice-without-list",
                "该文件不设公示期",
                "只有受理名单公示和拟获奖名单公示可以按名单变更更正；其他文件只能更正文字。",
                ("field", "kind")
            );
        }

        if (isFinal)
        {
            throw Refuse(
                RefusalKind.RuleOfLaw,
                "list-already-final",
                "名单已经确定",
                "该名单已经确定，不能再作变更并重新公示。文字确有错误的，按文字更正办理。",
                ("field", "kind")
            );
        }
    }

    private static RefusedException Refuse(
        RefusalKind kind,
        string code,
        string title,
        string detail,
        params IEnumerable<(string Name, object? Value)> facts
    ) =>
        new(
            new(
                kind,
                code,
                title,
                detail,
                Article: 13,
                Facts: facts.ToDictionary(f => f.Name, f => f.Value)
            )
        );
}
