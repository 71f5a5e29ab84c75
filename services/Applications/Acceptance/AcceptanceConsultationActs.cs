using QualityAward.Applications.PreliminaryReview;
using QualityAward.Casework.Acts;
using QualityAward.Common;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：a department's reply on the 受理名单, by itself or registered from its paper.</summary>
internal static class AcceptanceConsultationActs
{
    /// <summary>All of them.</summary>
    public static ActTable<AcceptanceConsultation> Table { get; } =
        new(_ => 13, _ => ConsultationRefusals.Replied(13));

    /// <summary>The department replies in the system.</summary>
    public static Act<AcceptanceConsultation> Reply { get; } =
        Table.Add(
            new("reply", "逐一回复意见", [Roles.Department], c => c.IsOpen)
            {
                Main = true,
                Summary = "逐一回复无异议，或者有异议并说明理由（第十三条）",
                Note = "对名单上的每一个申报主体分别回复；有异议的写明理由（第十三条）。",
                Consequence =
                    "对所征求意见的申报主体逐一回复；有异议的，由市质量强市办核实处理后才能公示。",
                Told = "市质量强市办，以收件箱消息告知。",
                Undo = "回复后不能更改。",
            }
        );

    /// <summary>代录 of a 回函, effective when a second clerk has checked it.</summary>
    public static Act<AcceptanceConsultation> RegisterReply { get; } =
        Table.Add(
            new("register-reply", "收到纸质回函，代录", [Roles.Office], c => c.IsOpen)
            {
                Address = "/api/applications/registrations",
                Note =
                    "登记该部门的书面回函，照录原文；登记后须由本办另一人对照原件复核，复核通过才生效（第十三条）。",
                Consequence = "另一人复核后，该部门的回复生效。",
                Undo = "复核前可以撤回；复核后不能撤回。",
            }
        );
}
