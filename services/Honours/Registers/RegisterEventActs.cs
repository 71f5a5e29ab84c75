using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Registers;

/// <summary>第九条、第十条、第二十七条: one person enters or corrects, another checks.</summary>
internal static class RegisterEventActs
{
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<RegisterEvent> Table { get; } =
        new(e => e.Grade?.IsLargerOrWorse() is true ? 27 : 9, _ => RegisterEventRefusals.Settled());

    /// <summary>A second person confirms the entry.</summary>
    public static Act<RegisterEvent> Confirm { get; } =
        Table.Add(
            new("confirm", "核实无误", Office, IsRecorded)
            {
                Main = true,
                Summary = "核实记录（须为另一人）",
                Consequence =
                    "核实后记录生效：该主体在规定年限内的申报将据此不予受理；已获奖的，按第二十七条办理。",
                Told = "有获奖主体的较大以上事故的，市质量强市办，提示核查是否应当撤销奖励。",
                Undo = "核实后记录有误的，须另行登记更正；登记和核实须为不同的两人。",
                Obstacles = (e, by) => Obstacle.SecondPerson(e.RecordedBy, by),
            }
        );

    /// <summary>A second person sends the entry back.</summary>
    public static Act<RegisterEvent> Reject { get; } =
        Table.Add(
            new("reject", "退回", Office, IsRecorded)
            {
                Summary = "退回记录（须为另一人）",
                Consequence = "记录退回，不生效。",
                Undo = "退回后不能恢复；更正后另行登记。",
                Obstacles = (e, by) => Obstacle.SecondPerson(e.RecordedBy, by),
                Fields = [Reason("写明哪里与来源文件不符。")],
            }
        );

    /// <summary>Proposes that the entry was wrong, or that the credit is repaired.</summary>
    public static Act<RegisterEvent> Correct { get; } =
        Table.Add(
            new("correction", "更正", Office, e => e.IsStanding() && e.Pending is null)
            {
                TitleOf = e => e.Kind is RegisterEventKind.BadCredit ? "更正或者信用修复" : "更正",
                Summary = "登记更正或者信用修复（第九条），另一人核实后生效",
                Article = 9,
                Note = "提交后由另一人对照文件核实，核实后生效。原记录和更正一并保留，可以查阅。",
                Consequence =
                    "核实后，登记有误的视为自始无效：据此终止的参评恢复，市政府尚未决定的撤销事项办结；信用修复的，自核实之日起不再作为申报的限制，此前据此作出的处理不变。",
                Told = "本单位其他工作人员，以收件箱消息告知待核实。",
                Undo = "核实前可以由核实人退回；核实后不能撤回。",
                Refusal = e =>
                    e.IsStanding()
                        ? RegisterEventRefusals.CorrectionPending()
                        : RegisterEventRefusals.NotStanding(),
                Fields = Correction(forRepair: false),
            }
        );

    /// <summary>A second person confirms the correction.</summary>
    public static Act<RegisterEvent> ConfirmCorrection { get; } =
        Table.Add(
            new("correction/confirm", "核实更正", Office, HasPending)
            {
                Main = true,
                Summary = "核实更正或者信用修复（须为另一人）：该记录不再作为限制依据",
                Article = 9,
                Consequence =
                    "核实后，该记录不再作为限制的依据。登记有误的，据此终止的参评恢复，市政府尚未决定的撤销事项办结；信用修复的，此前据此作出的处理不变。",
                Told = "参评恢复的申报单位；有撤销事项的，市质量强市办和市政府。以收件箱消息告知。",
                Undo = "核实后不能撤回；提出和核实须为不同的两人。",
                Refusal = _ => RegisterEventRefusals.CorrectionSettled(),
                Obstacles = (e, by) => Obstacle.SecondPerson(e.Pending!.ProposedBy, by),
            }
        );

    /// <summary>A second person sends the correction back.</summary>
    public static Act<RegisterEvent> RejectCorrection { get; } =
        Table.Add(
            new("correction/reject", "退回更正", Office, HasPending)
            {
                Summary = "退回更正或者信用修复（须为另一人）：该记录继续生效",
                Article = 9,
                Consequence = "更正退回，原记录继续生效。",
                Undo = "退回后不能恢复；可以另行提出更正。",
                Refusal = _ => RegisterEventRefusals.CorrectionSettled(),
                Obstacles = (e, by) => Obstacle.SecondPerson(e.Pending!.ProposedBy, by),
                Fields = [Reason("写明更正的事由为何不成立，原记录继续生效。")],
            }
        );

    /// <summary>The acts open to a person; only bad credit can be repaired.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, RegisterEvent entry) =>
        [
            .. Table
                .OpenTo(by, entry)
                .Select(act =>
                    act.Verb == Correct.Verb && entry.Kind is RegisterEventKind.BadCredit
                        ? act with
                        {
                            Fields = Correction(forRepair: true),
                        }
                        : act
                ),
        ];

    private static ActField[] Correction(bool forRepair) =>
        [
            Field.Choice(
                "kind",
                "事项",
                forRepair
                    ?
                    [
                        new ActOption("wrong", "登记有误，予以更正"),
                        new ActOption("credit-repair", "信用修复"),
                    ]
                    : [new ActOption("wrong", "登记有误，予以更正")]
            ) with
            {
                Preset = forRepair ? null : "wrong",
            },
            Field.Text("reason", "事由", 500, lines: 3) with
            {
                Help = forRepair
                    ? "写明何处登记有误，或者信用修复的决定机关和内容。"
                    : "写明何处登记有误。",
            },
            Field.Paper("依据文件", scan: true) with
            {
                Help = forRepair ? "信用修复文件须有发文字号。" : null,
            },
        ];

    private static bool IsRecorded(RegisterEvent entry) =>
        entry.State is RegisterEventState.Recorded;

    private static bool HasPending(RegisterEvent entry) =>
        entry.IsStanding() && entry.Pending is not null;

    private static ActField Reason(string help) =>
        Field.Text("reason", "退回原因", 500, lines: 3) with
        {
            Help = help,
        };
}
