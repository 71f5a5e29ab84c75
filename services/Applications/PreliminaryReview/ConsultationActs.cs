using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条: the department answers, in the system or on paper that the receiving body registers.</summary>
internal static class ConsultationActs
{
    private const string Registrations = "/api/applications/registrations";

    private static readonly string[] Department = [Roles.Department];
    private static readonly string[] Receiver = [Roles.ReceivingBody];

    /// <summary>All of them.</summary>
    public static ActTable<Consultation> Table { get; } =
        new(_ => 12, _ => ConsultationRefusals.Replied(12));

    /// <summary>The department replies, once.</summary>
    public static Act<Consultation> Reply { get; } =
        Table.Add(
            new("reply", "回复意见", Department, c => c.IsOpen)
            {
                Main = true,
                Summary = "回复无异议，或者有异议并说明理由",
                Consequence =
                    "无异议的，即为本单位对该申报没有异议；有异议的，在书面撤回或者得到答复之前，影响申报主体通过资格初审。",
                Told = "来函单位，以收件箱消息告知。",
                Undo = "回复后不能更改；有异议的，可以另行书面撤回异议。",
                Fields =
                [
                    Field.Choice(
                        "answer",
                        "本单位意见",
                        new("no-objection", "无异议"),
                        new("objection", "有异议")
                    ),
                    Field.Text("reasons", "异议的理由和依据", 5000, lines: 5) with
                    {
                        Optional = true,
                        Help = "有异议的必须填写，写明事实、理由和所依据的规定。",
                    },
                    Field.Paper("回函") with
                    {
                        Optional = true,
                    },
                ],
            }
        );

    /// <summary>It withdraws its objection in writing.</summary>
    public static Act<Consultation> Withdraw { get; } =
        Table.Add(
            new("withdraw-objection", "书面撤回异议", Department, c => c.ObjectionStands)
            {
                Main = true,
                Refusal = _ => ConsultationRefusals.NoObjection(),
                Note = "异议的原因已经消除的，可以书面撤回。",
                Consequence = "本单位的异议不再影响申报主体的资格初审。",
                Told = "来函单位，以收件箱消息告知。",
                Undo = "撤回后不能恢复。",
                Fields = [Field.Paper("撤回文件")],
            }
        );

    /// <summary>Its reply came on paper: 代录.</summary>
    public static Act<Consultation> RegisterReply { get; } =
        Table.Add(
            new("consultation-reply", "代录回函", Receiver, c => c.IsOpen)
            {
                Address = Registrations,
                Consequence = "另一人复核后，视同该部门回复。",
                Undo = "复核前可以撤回；复核后不能撤回。",
            }
        );

    /// <summary>The withdrawal came on paper: 代录.</summary>
    public static Act<Consultation> RegisterWithdrawal { get; } =
        Table.Add(
            new(
                "consultation-objection-withdrawal",
                "代录异议的书面撤回",
                Receiver,
                c => c.ObjectionStands
            )
            {
                Address = Registrations,
                Refusal = _ => ConsultationRefusals.NoObjection(),
                Consequence = "另一人复核后，视同该部门撤回异议。",
                Undo = "复核前可以撤回；复核后不能撤回。",
            }
        );
}
