using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：what 市质量强市办 does with a 受理名单, from the draft to the final list.</summary>
internal static class AcceptanceActs
{
    private const string Id = "{id}";
    private static readonly string[] Office = [Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<AcceptanceList> Table { get; } =
        new(_ => 13, list => Wrong(list, "名单的当前阶段不能办理此事项，请刷新后查看。"));

    /// <summary>征求意见, at first and of further departments.</summary>
    public static Act<AcceptanceList> Consult { get; } =
        Table.Add(
            new("consult", "征求市级有关部门意见", Office, Allows(AcceptanceStep.Consult))
            {
                Summary = "征求市级有关部门意见（第十三条）；不指定部门时按默认名录",
                TitleOf = list =>
                    list.State is AcceptanceListState.Draft
                        ? "征求市级有关部门意见"
                        : "增加征求意见部门",
                Note =
                    "各部门对名单上的申报主体逐一回复无异议，或者有异议并说明理由；全部回复并处理异议后方可公示。",
                Consequence = "就名单征求所选部门意见；发出后名单不能再增减。",
                Told = "所选部门，以收件箱消息告知。",
                Undo = "发出后不能撤回，同一部门只征求一次，可以再增加其他部门。",
                Refusal = list => Wrong(list, "名单已经公示，不再征求意见。"),
            }
        );

    /// <summary>Whom the draft names.</summary>
    public static Act<AcceptanceList> SetEntries { get; } =
        Table.Add(
            new("entries", "调整名单", Office, Allows(AcceptanceStep.SetEntries))
            {
                Address = $"/api/applications/acceptance-lists/{Id}/entries",
                Summary = "调整拟定的名单：只能列入已上报并经复核认为可以受理的申报",
                Note =
                    "只能列入初审单位上报、复核认为可以受理的申报；移出的，须另行作出不予受理决定并说明理由。",
                Consequence = "名单按所选的申报主体保存。",
                Undo = "征求意见之前可以再调整。",
                Refusal = list =>
                    Wrong(list, "名单已经征求意见，不能再增减；不予受理的，请在复核页面办理。"),
            }
        );

    /// <summary>How a department's objection was dealt with; shown where there is one that nobody has dealt with.</summary>
    public static Act<AcceptanceList> HandleObjection { get; } =
        Table.Add(
            new("handle-objection", "记载处理情况", Office, Allows(AcceptanceStep.HandleObjection))
            {
                Summary = "记载部门异议的处理情况",
                Note =
                    "异议应当逐一核实处理并有记录；经核实不符合条件的，在复核页面对该申报不予受理。",
                Consequence = "该部门的异议视为已经处理，不再妨碍公示；不向部门和社会公开。",
                Undo = "记载后不能更改。",
                Refusal = list => Wrong(list, "名单征求意见期间方可记载部门异议的处理情况。"),
            }
        );

    /// <summary>向社会公示.</summary>
    public static Act<AcceptanceList> Announce { get; } =
        Table.Add(
            new("announce", "向社会公示", Office, Allows(AcceptanceStep.Announce))
            {
                Main = true,
                Summary = "向社会公示受理名单（第十三条）",
                Note =
                    "公示自今日起，期满日按工作日计算（第十三条）；起止日期、受理部门、监督组联系方式和提出异议的办法由系统列明，名称和姓名只在名单中公布。",
                Consequence = "名单即向社会公示，任何单位和个人可以提出异议。",
                Told = "公开页面、订阅者，以及名单上的申报单位。",
                Undo = "公示后不能撤回；期满前不能确定名单。",
                Refusal = list =>
                    Wrong(
                        list,
                        list.State is AcceptanceListState.Draft
                            ? "受理名单应当先征求市级有关部门意见，再向社会公示。"
                            : "受理名单已经公示，不得重复公示。"
                    ),
            }
        );

    /// <summary>The list becomes final.</summary>
    public static Act<AcceptanceList> Conclude { get; } =
        Table.Add(
            new("conclude", "确定受理名单", Office, Allows(AcceptanceStep.Conclude))
            {
                Main = true,
                Summary = "公示期满、异议全部答复后确定受理名单（第十三条）",
                Consequence =
                    "公示的申报主体予以受理，进入评审；确定前系统再次查询登记和信用记录。",
                Told = "受理的申报单位，以收件箱消息告知。",
                Undo = "确定后不能更改。",
                Refusal = list =>
                    Wrong(
                        list,
                        list.State is AcceptanceListState.Concluded
                            ? "受理名单已经确定。"
                            : "受理名单应当先向社会公示，期满后方可确定。"
                    ),
            }
        );

    /// <summary>The acts open to a person.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="list">The list.</param>
    /// <param name="whole">第二十二条: walled off from nobody who stands on it.</param>
    /// <param name="unhandled">A department's objection to somebody whom the person may open waits.</param>
    public static IReadOnlyList<ActView> OpenTo(
        AwardUser by,
        AcceptanceList list,
        bool whole,
        bool unhandled
    ) =>
        [
            .. Table
                .OpenTo(by, list)
                .Where(act => act.Verb == HandleObjection.Verb ? unhandled : whole)
                .Select(act =>
                    act with
                    {
                        Address = act.Address?.Replace(Id, $"{list.Id}"),
                        Main =
                            act.Main
                            || (
                                act.Verb == Consult.Verb && list.State is AcceptanceListState.Draft
                            ),
                    }
                ),
        ];

    /// <summary>The act by which a step is made.</summary>
    public static Act<AcceptanceList> Of(AcceptanceStep step) =>
        step switch
        {
            AcceptanceStep.SetEntries => SetEntries,
            AcceptanceStep.Consult => Consult,
            AcceptanceStep.HandleObjection => HandleObjection,
            AcceptanceStep.Announce => Announce,
            AcceptanceStep.Conclude => Conclude,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };

    private static Func<AcceptanceList, bool> Allows(AcceptanceStep step) =>
        list => AcceptanceTable.Next(list.State, step) is not null;

    private static RefusedException Wrong(AcceptanceList list, string detail) =>
        ApplicationStates.WrongState(13, detail, ("state", list.State.ToString()));
}
