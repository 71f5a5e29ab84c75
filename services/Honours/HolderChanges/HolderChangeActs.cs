using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.HolderChanges;

/// <summary>第二十条: what the public register says of a holder takes two people, to be said and to be taken back.</summary>
internal static class HolderChangeActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<HolderChange> Table { get; } = new(_ => 20, _ => Settled());

    /// <summary>A second person has checked it.</summary>
    public static Act<HolderChange> Confirm { get; } =
        Table.Add(
            new("confirm", "核对无误", Office, Allows(HolderChangeStep.Confirm))
            {
                Main = true,
                Summary = "核对获奖者更名、合并（须为另一人），列入荣誉名录",
                Consequence =
                    "荣誉名录、证书查验和检索列明变更前后的名称；证书编号、证书文件和奖项的状态不变，已撤销的仍为已撤销。",
                Told = "登记人和获奖者所在申报单位，以收件箱消息告知。",
                Undo = "有误的，可以提出更正，另一人核对后恢复；本事项保留。",
                Obstacles = (c, by) => Obstacle.SecondPerson(c.FirstPerson, by),
            }
        );

    /// <summary>A second person sends it back.</summary>
    public static Act<HolderChange> Reject { get; } =
        Table.Add(
            new("reject", "退回", Office, Allows(HolderChangeStep.Reject))
            {
                Summary = "退回获奖者更名、合并的登记（须为另一人）",
                Consequence = "登记退回，不列入荣誉名录；更正后可以重新登记。",
                Told = "登记人，以收件箱消息告知。",
                Undo = "退回后不能恢复。",
                Obstacles = (c, by) => Obstacle.SecondPerson(c.FirstPerson, by),
                Fields = [Reason("退回原因", "写明哪里与文件不符。")],
            }
        );

    /// <summary>Somebody finds that it was recorded wrongly.</summary>
    public static Act<HolderChange> Annul { get; } =
        Table.Add(
            new("annul", "提出登记有误", Office, Allows(HolderChangeStep.Annul))
            {
                Summary = "提出更名、合并的登记有误，另一人核对后名录恢复",
                Consequence = "另一人核对后，荣誉名录恢复为登记之前的名称；核对之前不变。",
                Told = "本单位其他工作人员，以收件箱消息告知待核对。",
                Undo = "核对前可以由核对人退回；核对后不能撤回。",
                Refusal = _ => NotInEffect(),
                Fields = [Reason("事由", "写明何处登记有误。")],
            }
        );

    /// <summary>A second person agrees.</summary>
    public static Act<HolderChange> ConfirmAnnulment { get; } =
        Table.Add(
            new("annul/confirm", "核对更正", Office, Allows(HolderChangeStep.ConfirmAnnulment))
            {
                Main = true,
                Summary = "核对登记有误（须为另一人）：荣誉名录恢复为登记之前的名称",
                Consequence = "荣誉名录、证书查验和检索恢复为登记之前的名称；本事项保留。",
                Told = "登记人和获奖者所在申报单位，以收件箱消息告知。",
                Undo = "核对后不能撤回；可以另行登记。",
                Refusal = _ => NothingToSettle(),
                Obstacles = (c, by) => Obstacle.SecondPerson(c.FirstPerson, by),
            }
        );

    /// <summary>A second person does not agree.</summary>
    public static Act<HolderChange> RejectAnnulment { get; } =
        Table.Add(
            new("annul/reject", "退回更正", Office, Allows(HolderChangeStep.RejectAnnulment))
            {
                Summary = "退回更正（须为另一人）：登记继续有效",
                Consequence = "更正退回，登记继续有效。",
                Undo = "退回后可以另行提出。",
                Refusal = _ => NothingToSettle(),
                Obstacles = (c, by) => Obstacle.SecondPerson(c.FirstPerson, by),
                Fields = [Reason("退回原因", "写明登记为何无误。")],
            }
        );

    private static Func<HolderChange, bool> Allows(HolderChangeStep step) =>
        change => HolderChangeTable.Next(change.State, step) is not null;

    private static ActField Reason(string label, string help) =>
        Field.Text("reason", label, 500, lines: 3) with
        {
            Help = help,
        };

    private static RefusedException Settled() =>
        Refuse.ByState(
            "holder-change-settled",
            "该登记已经核对或者退回",
            "该登记已经办结，不能再次核对。有误的，请提出更正。",
            20
        );

    private static RefusedException NotInEffect() =>
        Refuse.ByState(
            "holder-change-not-in-effect",
            "该登记不在生效状态",
            "只有已经列入名录的登记可以提出更正。请刷新后查看该事项的状态。",
            20
        );

    private static RefusedException NothingToSettle() =>
        Refuse.ByState(
            "holder-change-annulment-settled",
            "没有待核对的更正",
            "该登记没有待核对的更正。请刷新后查看该事项的状态。",
            20
        );
}
