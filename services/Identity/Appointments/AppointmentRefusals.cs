using QualityAward.Common;

namespace QualityAward.Identity.Appointments;

/// <summary>Why an appointment that takes two does not go on.</summary>
public static class AppointmentRefusals
{
    /// <summary>422: who proposed it does not confirm it.</summary>
    public static Refusal ProposerConfirms { get; } =
        Rule("提出任命的人不能自行确认", "任命须由另一人确认。请由其他有权确认的人员办理。");

    /// <summary>422: nobody confirms their own appointment.</summary>
    public static Refusal AppointedConfirms { get; } =
        Rule(
            "被任命的人不能自行确认",
            "任何人不得给自己授予此身份。请由提出人和被任命人以外的人员确认。"
        );

    /// <summary>422: who proposed it may have chosen the confirming person's password.</summary>
    public static Refusal ConfirmerWasReset(int days) =>
        Rule(
            "您的登录凭据由提出任命的人重置过",
            $"提出任命的人近{days}日内重置过您的密码或者验证器，或者恢复过您的账号，该任命不得由您确认。请由其他有权确认的人员办理；或者由您提出、对方确认。"
        );

    /// <summary>409: who proposed it administers no longer.</summary>
    public static Refusal ProposerLeft { get; } =
        new(
            RefusalKind.WrongState,
            "proposer-no-longer-administrator",
            "提出人已不是管理员",
            "提出任命的人已不担任管理员，该任命不能再确认。请退回，确有需要的由现任管理员重新提出。"
        );

    /// <summary>422: one administrator alone appoints the second, and nobody else.</summary>
    public static Refusal SecondAdministratorNeeded { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "second-administrator-needed",
            "请先任命第二名管理员",
            "任命评审监督组、领导小组、市质量强市办人员和管理员，须由一名管理员提出、另一人确认。目前只有一名管理员，只能任命第二名管理员。",
            Facts: new Dictionary<string, object?> { ["field"] = "role" }
        );

    /// <summary>409: confirmed, refused or withdrawn already.</summary>
    public static Refusal Settled { get; } =
        new(
            RefusalKind.WrongState,
            "proposal-settled",
            "该任命已经办结",
            "该任命已经确认、退回或者撤回。请刷新后查看。"
        );

    /// <summary>409: the same is waiting already.</summary>
    public static Refusal ProposedAlready { get; } =
        new(
            RefusalKind.WrongState,
            "role-proposed-already",
            "该任命已经提出",
            "同一人的同一任命正待确认，请勿重复提出。",
            Facts: new Dictionary<string, object?> { ["field"] = "role" }
        );

    /// <summary>403: somebody else's.</summary>
    public static Refusal NotYours { get; } =
        new(
            RefusalKind.Forbidden,
            "proposal-not-yours",
            "只有提出人可以撤回",
            "该任命由他人提出。不同意的，请退回并写明原因。"
        );

    private static Refusal Rule(string title, string detail) =>
        new(RefusalKind.RuleOfLaw, "second-person-confirms", title, detail);
}
