using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Revocations;

/// <summary>What the state of a revocation does not allow.</summary>
internal static class RevocationRefusals
{
    /// <summary>An act that the stage of the revocation does not allow.</summary>
    public static RefusedException WrongState(Revocation revocation) =>
        Refuse.ByState(
            "revocation-wrong-state",
            "当前阶段不能办理此事项",
            "该撤销事项的当前阶段不能办理此事项，请刷新后按照页面所列的下一步办理。",
            revocation.Article
        );

    /// <summary>Nothing follows before 市政府 has decided, and nothing more once the decision is annulled.</summary>
    public static RefusedException NotDecided(Revocation revocation) =>
        revocation switch
        {
            { Decision: null } => Refuse.ByState(
                "revocation-without-decision",
                "市政府尚未作出撤销决定",
                "撤销已获奖项须由市政府决定。请先报市政府，待登记决定的文号、日期和盖章扫描件后再行办理。",
                revocation.Article
            ),
            { State: RevocationState.Annulled } => Refuse.ByState(
                "revocation-annulled",
                "撤销决定已被撤销",
                "撤销决定已被撤销，奖项恢复有效，不再收回证书和奖牌，也不再记入信用记录。请办理信用记录更正和证书、奖牌的发还。",
                revocation.Article
            ),
            _ => WrongState(revocation),
        };

    /// <summary>Only an annulled decision has anything to be put right, and only what was done under it.</summary>
    public static RefusedException NothingToRestore(Revocation revocation, string detail) =>
        Refuse.ByState(
            "nothing-to-restore",
            "当前没有需要恢复的事项",
            revocation.State is RevocationState.Annulled
                ? detail
                : "撤销决定未被撤销，不能办理信用记录更正和证书、奖牌的发还。",
            revocation.Article
        );
}
