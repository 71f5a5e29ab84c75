using QualityAward.Casework.Acts;
using QualityAward.Common;

namespace QualityAward.Review.Reviewers.People;

/// <summary>第二十五条: an appointment ends once, by the office.</summary>
internal static class AppointmentActs
{
    /// <summary>All of them.</summary>
    public static ActTable<Appointment> Table { get; } = new(_ => 25, _ => Withdrawn());

    /// <summary>取消评审资格.</summary>
    public static Act<Appointment> Withdraw { get; } =
        Table.Add(
            new("withdraw", "取消评审资格", [Roles.Office], a => a.WithdrawnAt is null)
            {
                Summary = "取消评审资格（第二十五条）",
                Note =
                    "即时生效：不能再查看任何申报材料，退出全部评审小组；未完成的评分由补充的专家重新评分，已提交的评分予以标记、另行决定是否采用（第二十五条）。",
                Consequence =
                    "资格即时取消：停止查看材料、退出评审小组，已提交的评分须另行决定是否采用。",
                Told = "有评审对象需要补充专家的，以收件箱消息告知市质量强市办。",
                Undo = "取消后不能恢复，本届不再聘请。",
                Fields =
                [
                    Field.Text("reason", "理由", 2000, lines: 4) with
                    {
                        Help = "查明的事实；需要追究责任的，另行提请其主管部门或者所在单位。",
                    },
                    Field.Paper("文件") with
                    {
                        Optional = true,
                    },
                ],
            }
        );

    private static RefusedException Withdrawn() =>
        Refuse.ByState(
            "appointment-withdrawn",
            "该资格已经取消",
            "该人员的评审资格已经取消，不必重复办理。",
            25
        );
}
