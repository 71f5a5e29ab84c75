namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Where an application stands (articles 11 to 20).</summary>
public enum ApplicationState
{
    /// <summary>草稿: being written by the filing unit.</summary>
    Draft,

    /// <summary>已提交, waits for 资格初审.</summary>
    Submitted,

    /// <summary>退回补正.</summary>
    Returned,

    /// <summary>初审通过.</summary>
    PreliminaryPassed,

    /// <summary>初审未通过, not reported yet.</summary>
    PreliminaryFailed,

    /// <summary>初审未通过, reported to 市质量强市办 all the same (article 12: the result, whichever it is).</summary>
    FailureReported,

    /// <summary>已上报, in 复核.</summary>
    Reported,

    /// <summary>On the draft 受理名单.</summary>
    Listed,

    /// <summary>受理公示中.</summary>
    Announced,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>未予受理.</summary>
    NotAccepted,

    /// <summary>已撤回 by the applicant.</summary>
    Withdrawn,

    /// <summary>The edition was withdrawn (articles 3, 4).</summary>
    EditionWithdrawn,

    /// <summary>取消资格 (article 24).</summary>
    Disqualified,

    /// <summary>A condition of articles 9 or 10 no longer holds.</summary>
    Ineligible,

    /// <summary>涉密锁定 (article 11).</summary>
    Locked,

    /// <summary>获奖 (article 19).</summary>
    Awarded,

    /// <summary>未获奖.</summary>
    NotAwarded,

    /// <summary>获奖后被撤销 (articles 24, 27).</summary>
    AwardRevoked,
}

/// <summary>Words of <see cref="ApplicationState"/>.</summary>
public static class ApplicationStateNames
{
    /// <summary>The Chinese name.</summary>
    public static string ChineseName(this ApplicationState state) =>
        state switch
        {
            ApplicationState.Draft => "草稿",
            ApplicationState.Submitted => "已提交，待初审",
            ApplicationState.Returned => "退回补正",
            ApplicationState.PreliminaryPassed => "初审通过",
            ApplicationState.PreliminaryFailed => "初审未通过",
            ApplicationState.FailureReported => "初审未通过，已上报",
            ApplicationState.Reported => "已上报，复核中",
            ApplicationState.Listed => "列入拟受理名单",
            ApplicationState.Announced => "受理公示中",
            ApplicationState.Accepted => "已受理",
            ApplicationState.NotAccepted => "未予受理",
            ApplicationState.Withdrawn => "已撤回",
            ApplicationState.EditionWithdrawn => "届次已撤回",
            ApplicationState.Disqualified => "取消评选资格",
            ApplicationState.Ineligible => "不再符合申报条件",
            ApplicationState.Locked => "涉密锁定",
            ApplicationState.Awarded => "获奖",
            ApplicationState.NotAwarded => "未获奖",
            ApplicationState.AwardRevoked => "获奖后被撤销",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
