namespace QualityAward.Common.Cases;

/// <summary>
/// What a person lacks who takes part in an edition (articles 7 and 22): always 403, in every service, and never told of a case
/// whose existence is hidden from them.
/// </summary>
public static class ParticipantRefusals
{
    /// <summary>第七条: no appointment that stands.</summary>
    public static Refusal NotAppointed { get; } =
        new(
            RefusalKind.Forbidden,
            "not-appointed",
            "未受聘参加本届评审",
            "您未受聘参加本届评审，或者评审资格已经取消。如有疑问，请与市质量强市办联系。",
            Article: 7
        );

    /// <summary>第七条: the edition's 承诺书 is not signed.</summary>
    public static Refusal PledgeNotSigned { get; } =
        new(
            RefusalKind.Forbidden,
            "pledge-not-signed",
            "尚未签署承诺书",
            "参与本届评选工作的人员应当先签署《保密与廉洁承诺书》。请到“承诺书”页面签署后继续办理。",
            Article: 7
        );

    /// <summary>第二十二条: the person has not said whether they have an interest.</summary>
    public static Refusal DeclarationMissing { get; } =
        new(
            RefusalKind.Forbidden,
            "declaration-missing",
            "尚未申报利害关系",
            "参与本届评选工作的人员应当先就申报主体申报有无利害关系，再查看和办理。请到“利害关系申报”页面申报后继续办理。",
            Article: 22
        );

    /// <summary>第二十二条: an act on a whole list of which the person must not know somebody; who it is, is not said.</summary>
    public static Refusal MustStandAside { get; } =
        new(
            RefusalKind.Forbidden,
            "recusal-stands",
            "您应当回避",
            "名单涉及您应当回避或者尚未申报利害关系的申报主体，请先完成利害关系申报，或者由其他人员办理。",
            Article: 22
        );
}
