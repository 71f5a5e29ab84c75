namespace QualityAward.Applications.Case;

/// <summary>What can be done with an application.</summary>
public enum ApplicationVerb
{
    /// <summary>提交 (article 11).</summary>
    Submit,

    /// <summary>退回补正 (article 12).</summary>
    Return,

    /// <summary>初审通过 (article 12).</summary>
    PassPreliminary,

    /// <summary>初审不通过 (article 12).</summary>
    FailPreliminary,

    /// <summary>上报市质量强市办 (article 12).</summary>
    Report,

    /// <summary>列入拟受理名单 (article 13).</summary>
    List,

    /// <summary>移出拟受理名单 (article 13).</summary>
    Unlist,

    /// <summary>受理公示 (article 13).</summary>
    Announce,

    /// <summary>受理 (article 13).</summary>
    Accept,

    /// <summary>不予受理 (article 13).</summary>
    Refuse,

    /// <summary>撤回 (article 3).</summary>
    Withdraw,

    /// <summary>届次撤回 (articles 3, 4).</summary>
    EndWithEdition,

    /// <summary>取消评选资格 (article 24).</summary>
    Disqualify,

    /// <summary>认定不再符合申报条件 (articles 9, 10).</summary>
    FindIneligible,

    /// <summary>恢复参评: what had stopped it was wrong (articles 9, 10), or was annulled (article 24).</summary>
    Resume,

    /// <summary>涉密锁定 (article 11).</summary>
    Lock,

    /// <summary>登记涉密处理情况 (article 11).</summary>
    RecordHandling,

    /// <summary>市政府审定获奖 (article 19).</summary>
    Award,

    /// <summary>市政府审定未获奖 (article 19).</summary>
    LeaveOut,

    /// <summary>市政府撤销已获奖项 for 弄虚作假 (article 24).</summary>
    RevokeForMisconduct,

    /// <summary>市政府撤销已获奖项 after an accident (article 27).</summary>
    RevokeForAccident,

    /// <summary>The decision to revoke was annulled (articles 24, 27).</summary>
    RestoreAward,
}
