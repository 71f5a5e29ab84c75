using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;

namespace QualityAward.Honours.Practices;

/// <summary>第三十条: the acts on a practice, of its holder's unit and of the office.</summary>
internal static class PracticeActs
{
    private const int LongestReason = 1000;
    private static readonly string[] Writers = [Roles.Applicant, Roles.Office];

    /// <summary>All of them.</summary>
    public static ActTable<Practice> Table { get; } = new(_ => 30, _ => WrongState());

    /// <summary>Changes its text.</summary>
    public static Act<Practice> Edit { get; } =
        Table.Add(
            new("edit", "修改内容", Writers, Allows(PracticeStep.Edit))
            {
                Summary = "修改质量管理经验的内容",
                Consequence = "内容按修改后的保存，提交前可以再改。",
                Undo = "提交前可以再次修改。",
            }
        );

    /// <summary>Gives it to the office.</summary>
    public static Act<Practice> Submit { get; } =
        Table.Add(
            new("submit", "提交", Writers, Allows(PracticeStep.Submit))
            {
                Main = true,
                Summary = "提交质量管理经验，承诺其中没有秘密",
                Note = "发布后任何人都可以在公开平台阅读和引用。",
                Consequence = "由市质量强市办核对后发布或者退回修改。",
                Told = "市质量强市办收到收件箱消息。",
                Undo = "提交后不能再改；市质量强市办可以退回修改。",
                Fields =
                [
                    Field.YesNo(
                        "declared",
                        "全文没有技术秘密、商业秘密、国家秘密和工作秘密",
                        "确认没有",
                        "不能确认"
                    ) with
                    {
                        Help = "提交人对此负责；不能确认的，先行删除有关内容。",
                    },
                ],
            }
        );

    /// <summary>Gives it back.</summary>
    public static Act<Practice> Return { get; } =
        Table.Add(
            new("return", "退回修改", [Roles.Office], Allows(PracticeStep.Return))
            {
                Article = 29,
                Summary = "退回质量管理经验，说明修改意见",
                Consequence = "获奖者修改后可以再次提交；已经发布的版本不受影响。",
                Told = "获奖单位收到收件箱消息。",
                Undo = "不能撤回。",
                Fields = [Reason("修改意见", "写明需要修改的内容。")],
            }
        );

    /// <summary>Publishes it.</summary>
    public static Act<Practice> Publish { get; } =
        Table.Add(
            new("publish", "发布", [Roles.Office], Allows(PracticeStep.Publish))
            {
                Main = true,
                Article = 29,
                Summary = "发布质量管理经验的一个版本",
                Consequence = "在公开平台发布，任何人可以阅读和引用；此前发布的版本保留备查。",
                Told = "获奖单位收到收件箱消息。",
                Undo = "发布后可以修订为新版本，也可以撤下。",
                Obstacles = (found, by) => Obstacle.SecondPerson(found.SubmittedBy ?? "", by),
            }
        );

    /// <summary>Begins a new version.</summary>
    public static Act<Practice> Revise { get; } =
        Table.Add(
            new("revise", "修订", Writers, Allows(PracticeStep.Revise))
            {
                Summary = "开始修订已经发布的质量管理经验",
                Consequence = "修订稿发布前，已经发布的版本继续公开；发布后成为新版本。",
                Undo = "修订稿不提交的，公开的版本不变。",
            }
        );

    /// <summary>Takes it from the public pages.</summary>
    public static Act<Practice> Withdraw { get; } =
        Table.Add(
            new("withdraw", "撤下", Writers, Allows(PracticeStep.Withdraw))
            {
                TitleOf = practice => practice.PublicNumber is null ? "放弃" : "撤下",
                Summary = "撤下或者放弃质量管理经验",
                Consequence = "公开平台不再显示其任何版本。",
                Told = "市质量强市办撤下的，获奖单位收到收件箱消息。",
                Undo = "不能恢复，可以另行起草。",
                Fields = [Reason("理由", "为何撤下或者放弃。")],
            }
        );

    /// <summary>409: its state does not allow it.</summary>
    public static RefusedException WrongState() =>
        Refuse.ByState(
            "practice-wrong-state",
            "该经验目前不能这样办理",
            "该经验所处的环节不允许这样办理，请重新打开后查看最新的办理情况。",
            30
        );

    private static Func<Practice, bool> Allows(PracticeStep step) =>
        practice => PracticeTable.Next(practice.State, step) is not null;

    private static ActField Reason(string label, string help) =>
        Field.Text("reason", label, LongestReason, lines: 3) with
        {
            Help = help,
        };
}
