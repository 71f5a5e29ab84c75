using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Case;

/// <summary>第三条、第四条: what the state of an edition does not allow.</summary>
internal static class EditionRefusals
{
    /// <summary>409: its call is out, or it has been taken back.</summary>
    public static RefusedException NotOpened(Edition edition) =>
        edition.State is EditionState.Called
            ? Refuse.ByState(
                "call-already-issued",
                "评选通知已经印发",
                $"{edition.Name}的评选通知已于{edition.Call!.IssuedOn.ToChinese()}以{edition.Call.DocumentNumber}印发，不得重复印发，也不得直接撤销届次；内容有误的，另行发布更正；届次不应举行的，公告撤回。",
                3,
                ("documentNumber", edition.Call.DocumentNumber)
            )
            : TakenBack(edition);

    /// <summary>409: its call is not out, or it has been taken back.</summary>
    public static RefusedException NotCalled(Edition edition) =>
        edition.State is EditionState.Opened
            ? Refuse.ByState(
                "call-not-issued",
                "评选通知尚未印发",
                $"{edition.Name}的评选通知尚未印发，不能办理此事项；误开的届次请直接撤销。",
                4
            )
            : TakenBack(edition);

    private static RefusedException TakenBack(Edition edition)
    {
        var how = edition.State is EditionState.Withdrawn ? "撤回" : "撤销";
        var by = edition.Cancellation!;
        return Refuse.ByState(
            "edition-cancelled",
            $"该届次已经{how}",
            $"该届次已于{by.At.ToChinese()}以{by.Document.DocumentNumber}{(edition.State is EditionState.Withdrawn ? "公告撤回" : "撤销")}。请从评选届次列表重新进入。",
            4
        );
    }
}
