using QualityAward.Common;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条、第十三条: what an inquiry with a department still stands against, whoever asked.</summary>
internal static class ConsultationRefusals
{
    /// <summary>409: the departments were asked already.</summary>
    /// <param name="about">What they were asked about: 该申报 or 该名单.</param>
    /// <param name="departments">Their names.</param>
    /// <param name="article">Under which they were asked.</param>
    public static RefusedException Exists(
        string about,
        IEnumerable<string> departments,
        int article
    ) =>
        Refuse.ByState(
            "consultation-exists",
            "已向该部门征求意见",
            $"已就{about}向{string.Join("、", departments)}征求意见，不必重复。需要增加其他部门的，请只选择尚未征求的部门。",
            article
        );

    /// <summary>409: a department answers once.</summary>
    public static RefusedException Replied(int article) =>
        Refuse.ByState(
            "consultation-replied",
            "该征求意见已经回复",
            "每次征求意见只能回复一次。",
            article
        );

    /// <summary>409: nothing to withdraw.</summary>
    public static RefusedException NoObjection() =>
        Refuse.ByState(
            "no-standing-objection",
            "没有需要撤回的异议",
            "该部门没有提出异议，或者异议已经撤回。",
            12
        );

    /// <summary>422: departments have not replied.</summary>
    /// <param name="open">Their names.</param>
    /// <param name="waits">What has to wait until they have, e.g. 公示.</param>
    /// <param name="article">Under which they were asked.</param>
    public static RefusedException Open(IReadOnlyList<string> open, string waits, int article) =>
        Unfinished(
            "征求意见尚未完成",
            $"以下部门尚未回复：{string.Join("、", open)}。全部回复后方可{waits}；纸质回函可以代录。",
            article,
            ("open", open)
        );

    /// <summary>422: nobody was asked, or not about everybody.</summary>
    public static RefusedException Unfinished(
        string title,
        string detail,
        int article,
        (string Name, object? Value) fact
    ) => Refuse.ByLaw("consultation-open", title, detail, article, fact);
}
