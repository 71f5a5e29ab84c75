using QualityAward.Common;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>What the state of a meeting does not allow, or not to somebody.</summary>
internal static class MeetingRefusals
{
    /// <summary>第十八条: a meeting that made its decision is over.</summary>
    public static RefusedException Closed() =>
        Refuse.ByState(
            "deliberation-closed",
            "审议已经结束",
            "本次审议已经结束并形成决定，不得再行表决或者重复办理。",
            18
        );

    /// <summary>议事规则: only who takes part in the meeting votes.</summary>
    public static RefusedException NotPresent() =>
        new(
            new(
                RefusalKind.Forbidden,
                "not-present",
                "不在到会成员之列",
                "只有本次会议的到会成员可以表决。如到会名单有误，请与市质量强市办核对。",
                Article: 18
            )
        );

    /// <summary>第三条: on a list without anybody the meeting decides without votes.</summary>
    public static RefusedException NobodyToVoteOn() =>
        Refuse.ByState(
            "nobody-to-vote-on",
            "没有需要表决的申报主体",
            "名单中没有申报主体，会议对名额空缺作出决定，不逐一表决，以会议纪要为准。",
            18
        );

    /// <summary>议事规则: one vote a member and candidate.</summary>
    public static RefusedException AlreadyVoted(IReadOnlyCollection<Guid> candidates) =>
        Refuse.ByState(
            "already-voted",
            "已经投票",
            "每一成员对每一申报主体只投一票，投票后不得更改。",
            18,
            ("candidates", candidates)
        );
}
