using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: what a receiving body does with those it cultivates.</summary>
internal static class CultivationActs
{
    private const string NobodyElse = "仅本单位可见，不通知其他单位和培育对象。";
    private static readonly string[] Bodies = [Roles.ReceivingBody];

    /// <summary>All of them.</summary>
    public static ActTable<CultivatedCandidate> Table { get; } = new(_ => 8, WrongState);

    /// <summary>Guidance was given.</summary>
    public static Act<CultivatedCandidate> Guide { get; } =
        Table.Add(
            new("guide", "登记辅导", Bodies, IsCultivated)
            {
                Main = true,
                Summary = "登记一次培育辅导：日期、方式、辅导内容和辅导人",
                Consequence = "记入该培育对象的辅导记录，并计入本单位的辅导次数。",
                Told = NobodyElse,
                Undo = "登记后不能修改；有误的，另行登记说明。",
                Fields =
                [
                    Field.Day("day", "辅导日期") with
                    {
                        Help = "不晚于今天。",
                    },
                    Field.Choice(
                        "form",
                        "辅导方式",
                        [
                            Of("on-site", GuidanceForm.OnSite),
                            Of("training", GuidanceForm.Training),
                            Of("material", GuidanceForm.Material),
                            Of("meeting", GuidanceForm.Meeting),
                            Of("remote", GuidanceForm.Remote),
                        ]
                    ),
                    Field.Text("advice", "辅导内容和建议", 2000, lines: 5) with
                    {
                        Help = "不得填写国家秘密、工作秘密和证件号码。",
                    },
                    Field.Text("by", "辅导人", 100) with
                    {
                        Help = "单位和姓名，多人用顿号隔开。",
                    },
                ],
            }
        );

    /// <summary>辅导 begins.</summary>
    public static Act<CultivatedCandidate> Coach { get; } =
        Table.Add(
            new("coach", "转入辅导", Bodies, Allows(CultivationStep.Coach))
            {
                Summary = "转入辅导阶段",
                Consequence = "由“培育”转为“辅导”。",
                Told = NobodyElse,
                Undo = "可以转为不再培育。",
            }
        );

    /// <summary>It is meant to be recommended.</summary>
    public static Act<CultivatedCandidate> Plan { get; } =
        Table.Add(
            new("plan", "列为拟推荐", Bodies, Allows(CultivationStep.Plan))
            {
                Summary = "列为拟推荐，写明计划申报的届次",
                Note = "是否申报由组织和个人自愿决定（第三条）；列为拟推荐不代替申报和资格初审。",
                Consequence = "由“辅导”转为“拟推荐”。",
                Told = NobodyElse,
                Undo = "可以退回辅导。",
                Fields =
                [
                    Field.Number("plannedEdition", "计划申报第几届", 1, 99) with
                    {
                        Help = "填写数字，如第三届填3；申报期限已过的届次不能填写。",
                    },
                ],
            }
        );

    /// <summary>It is not ready yet.</summary>
    public static Act<CultivatedCandidate> StepBack { get; } =
        Table.Add(
            new("step-back", "退回辅导", Bodies, Allows(CultivationStep.StepBack))
            {
                Summary = "由拟推荐退回辅导",
                Consequence = "由“拟推荐”退回“辅导”。",
                Told = NobodyElse,
                Undo = "可以再次列为拟推荐。",
            }
        );

    /// <summary>What is known of it is put right.</summary>
    public static Act<CultivatedCandidate> Amend { get; } =
        Table.Add(
            new("amend", "修改信息", Bodies, IsCultivated)
            {
                Summary = "修改培育对象的信息",
                Consequence = "以新填写的信息为准，修改记入办理记录。",
                Told = NobodyElse,
                Undo = "可以再次修改。",
            }
        );

    /// <summary>It is cultivated no longer.</summary>
    public static Act<CultivatedCandidate> End { get; } =
        Table.Add(
            new("end", "不再培育", Bodies, Allows(CultivationStep.End))
            {
                Summary = "不再培育，说明理由",
                Consequence = "不再列入培育、辅导和拟推荐，辅导记录保留。",
                Told = NobodyElse,
                Undo = "可以恢复培育。",
                Fields = [Field.Text("reason", "理由", 500, lines: 3)],
            }
        );

    /// <summary>It is cultivated again.</summary>
    public static Act<CultivatedCandidate> Resume { get; } =
        Table.Add(
            new("resume", "恢复培育", Bodies, Allows(CultivationStep.Resume))
            {
                Summary = "恢复培育",
                Consequence = "重新列入“培育”，以前的辅导记录保留。",
                Told = NobodyElse,
                Undo = "可以再次转为不再培育。",
            }
        );

    private static bool IsCultivated(CultivatedCandidate c) =>
        c.State is not CultivationState.Ended;

    private static Func<CultivatedCandidate, bool> Allows(CultivationStep step) =>
        c => CultivationTable.Next(c.State, step) is not null;

    private static ActOption Of(string value, GuidanceForm form) => new(value, form.ChineseName());

    private static RefusedException WrongState(CultivatedCandidate c) =>
        Refuse.ByState(
            "cultivation-wrong-state",
            "该培育对象目前不能这样办理",
            $"该培育对象目前为“{c.State.ChineseName()}”，不能这样办理，请重新打开后查看最新的情况。",
            8
        );
}
