using QualityAward.Common;

namespace QualityAward.Public.Guide;

/// <summary>第二十四条、第二十六条至第三十一条: what holds once somebody has the award, and for whoever cheats for it.</summary>
public static class AfterAward
{
    /// <summary>The sentences with their articles.</summary>
    public static IReadOnlyList<(string Text, IReadOnlyList<int> Articles)> Of(
        CandidateKind kind,
        GuideBasis basis
    ) =>
        [
            ("可以在形象宣传中使用称号，并注明获奖年份，不得用于具体产品、服务的质量宣传。", [26]),
            ("主动推广先进质量管理模式、方法，不得借推广名义从事任何营利性活动。", [30]),
            .. kind is CandidateKind.Organisation
                ? [("为其他组织学习质量管理模式和方法提供便利条件，国家另有规定的除外。", [31])]
                : Nothing,
            (
                $"自获奖之日起{basis.Version.LiabilityYears}年内发生较大以上质量安全、生产安全、环境污染、公共卫生等事故的，撤销奖项，收回证书和奖牌，向社会公告。",
                [27]
            ),
            (
                $"弄虚作假或者以其他不正当手段谋取的，取消参评资格，{basis.Version.BanYears}年内不予受理申报；已经获奖的，撤销表扬奖励，收回证书和奖牌，向社会公告。",
                [24]
            ),
        ];

    private static readonly (string Text, IReadOnlyList<int> Articles)[] Nothing = [];
}
