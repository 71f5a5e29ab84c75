using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Import;

/// <summary>补录: another person compares the list with the decision; what is in the register can be taken out as a whole.</summary>
internal static class ImportActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<AwardImport> Table { get; } = new(_ => 20, _ => Settled());

    /// <summary>A second person has compared it.</summary>
    public static Act<AwardImport> Confirm { get; } =
        Table.Add(
            new("confirm", "核对无误", Office, i => i.State is ImportState.Proposed)
            {
                Main = true,
                Summary = "核对补录（须为另一人），列入荣誉名录",
                Consequence = "名单列入荣誉名录，可以公开查验。",
                Told = "提交人，以收件箱消息告知。",
                Undo = "有误的，可以整体撤回；奖项已有后续事项的不得撤回。",
                Obstacles = (i, by) => Obstacle.SecondPerson(i.ProposedBy, by),
            }
        );

    /// <summary>A second person finds it wrong.</summary>
    public static Act<AwardImport> Reject { get; } =
        Table.Add(
            new("reject", "退回", Office, i => i.State is ImportState.Proposed)
            {
                Summary = "退回补录（须为另一人）",
                Consequence = "补录退回，不列入荣誉名录；更正后可以重新提交。",
                Told = "提交人，以收件箱消息告知。",
                Undo = "退回后不能恢复。",
                Obstacles = (i, by) => Obstacle.SecondPerson(i.ProposedBy, by),
                Fields =
                [
                    Field.Text("reason", "退回原因", 500, lines: 3) with
                    {
                        Help = "写明哪里与表扬决定不符。",
                    },
                ],
            }
        );

    /// <summary>Taken out of the register as a whole.</summary>
    public static Act<AwardImport> Undo { get; } =
        Table.Add(
            new("undo", "整体撤回", Office, i => i.State is ImportState.InEffect)
            {
                Summary = "整体撤回补录；奖项已有后续事项的不得撤回",
                Consequence = "该届补录的获奖者不再列入荣誉名录，不能再查验；本事项和名单保留。",
                Told = "市质量强市办其他工作人员，以收件箱消息告知。",
                Undo = "撤回后不能恢复；更正后可以重新提交。",
                Refusal = _ => NotInEffect(),
                Fields =
                [
                    Field.Text("reason", "撤回原因", 500, lines: 3) with
                    {
                        Help = "写明名单何处有误。",
                    },
                ],
            }
        );

    private static RefusedException Settled() =>
        Refuse.ByState(
            "import-settled",
            "该补录已经核对或者退回",
            "该补录已经办结，不能再次核对。如名单有误，请整体撤回后重新提交。",
            20
        );

    private static RefusedException NotInEffect() =>
        Refuse.ByState(
            "import-not-in-effect",
            "该补录不在生效状态",
            "只有已经生效的补录可以整体撤回。请刷新后查看该事项的状态。",
            20
        );
}
