namespace QualityAward.Public.Layout;

/// <summary>What the log's entries are about, for people.</summary>
internal static class LogWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["edition-opened"] = "开设届次",
        ["call-issued"] = "印发评选通知",
        ["notice-published"] = "发布公示",
        ["application-submitted"] = "提交申报",
        ["application-withdrawn"] = "撤回申报",
        ["preliminary-passed"] = "初审通过",
        ["application-reported"] = "上报初审结果",
        ["acceptance-consultation-replied"] = "回复受理名单征求意见",
        ["acceptance-list-announced"] = "公示受理名单",
        ["acceptance-list-concluded"] = "确定受理名单",
        ["candidate-accepted"] = "受理",
        ["rules-approved"] = "批准评审规则",
        ["stage-opened"] = "评审阶段开始",
        ["stage-closed"] = "评审阶段结束",
        ["score-sealed"] = "评分封存",
        ["score-reopened"] = "评分重新开启",
        ["defence-lot-drawn"] = "抽取答辩次序",
        ["award-list-recommended"] = "推荐拟获奖名单",
        ["award-list-deliberated"] = "审议拟获奖名单",
        ["award-list-announced"] = "公示拟获奖名单",
        ["award-list-submitted"] = "报请审定",
        ["award-decided"] = "市政府审定",
        ["certificate-issued"] = "颁发证书",
        ["certificate-reissued"] = "补发证书",
        ["award-revoked"] = "撤销奖励",
        ["revocation-changed"] = "撤销决定变更",
        ["award-restored"] = "撤销决定被撤销，奖项恢复有效",
        ["regulation-version-adopted"] = "录入管理办法版本",
        ["regulation-version-undone"] = "撤销误录的管理办法版本",
        ["role-granted"] = "任命监督、领导小组、办公室人员或者管理员",
        ["role-withdrawn"] = "撤销监督、领导小组、办公室人员或者管理员身份",
        ["past-awards-entered"] = "补录历届获奖名单",
        ["past-awards-undone"] = "撤回历届获奖名单的补录",
        ["past-award-number-withdrawn"] = "收回补录的证书编号",
        ["holder-change-recorded"] = "登记获奖者更名、合并",
        ["holder-change-annulled"] = "更正获奖者更名、合并的登记",
        ["batch"] = "当日批次（投诉举报、异议、回避等）",
    };

    /// <summary>The entry in words; its own name where there are none.</summary>
    public static string Of(string type) => Words.GetValueOrDefault(type, type);
}
