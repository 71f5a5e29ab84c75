using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>第二十五条: the acts by which a case is conducted, by whoever of its handlers it exists for.</summary>
internal static class StaffCaseActs
{
    private const string PaperDay = "日期不早于立案之日，不晚于今日。";

    /// <summary>All of them.</summary>
    public static ActTable<StaffCase> Table { get; } = new(_ => 25, _ => WrongState());

    /// <summary>Found: the qualification ends.</summary>
    public static Act<StaffCase> Find { get; } =
        Table.Add(
            new("find", "认定并取消资格", ColleagueRule.Handlers, IsUndecided)
            {
                Main = true,
                Summary = "认定并取消评审工作资格（第二十五条），即时生效",
                Note =
                    "即时生效：不能再查看任何申报和评审材料，退出全部评审小组，已提交的评分另行决定是否采用；由管理员撤销其用户身份。",
                Consequence = "评审工作资格即时取消：停止查看材料、退出评审小组。",
                Told =
                    "管理员，以收件箱消息告知其撤销用户身份；有评审对象需要补充专家的，告知市质量强市办。",
                Undo = "认定后不能撤回。",
                Fields =
                [
                    Field.Text("reasons", "查明的事实", 4000, lines: 5),
                    Field.Stamped("处理决定") with
                    {
                        Help = PaperDay,
                    },
                ],
            }
        );

    /// <summary>Handed on; may be done several times, before the finding and after it.</summary>
    public static Act<StaffCase> Refer { get; } =
        Table.Add(
            new(
                "refer",
                "登记提请或者移送",
                ColleagueRule.Handlers,
                c => c.State is not StaffCaseState.Dismissed
            )
            {
                Summary = "登记提请追究责任或者移送（第二十五条）",
                Note = "登记已经发出的函件；可以多次登记。",
                Consequence = "登记已向受文单位提请追究责任或者移送。",
                Fields =
                [
                    Field.Choice(
                        "target",
                        "受文单位类别",
                        new("superior-or-employer", "主管部门或者所在单位（提请追究责任）"),
                        new("competent-authority", "有管理权限的机关（处分）"),
                        new("discipline-inspection", "纪检监察机关"),
                        new ActOption("judiciary", "司法机关（涉嫌犯罪）")
                    ),
                    Field.Text("addressee", "受文单位", 100) with
                    {
                        Help = "全称。",
                    },
                    Field.Paper("提请（移送）函", number: true) with
                    {
                        Help = PaperDay,
                    },
                ],
            }
        );

    /// <summary>Closed without a finding.</summary>
    public static Act<StaffCase> Dismiss { get; } =
        Table.Add(
            new("dismiss", "不予认定，结案", ColleagueRule.Handlers, IsUndecided)
            {
                Consequence = "本案办结，对该人员不作处理。",
                Undo = "结案后不能恢复；有新的事实的，另行立案。",
                Fields =
                [
                    Field.Text("reasons", "不予认定的理由", 4000, lines: 5) with
                    {
                        Help = "经核实的情况，以及为何不能认定。",
                    },
                ],
            }
        );

    private static bool IsUndecided(StaffCase found) => found.State is StaffCaseState.Opened;

    private static RefusedException WrongState() =>
        Refuse.ByState(
            "staff-case-wrong-state",
            "当前阶段不能办理此事项",
            "该案件的当前阶段不能办理此事项，请刷新后按照案件页面所列的下一步办理。",
            25
        );
}
