using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>第二十二条: what was applied for or suggested is decided once, by the body that is competent.</summary>
internal static class RecusalActs
{
    /// <summary>All of them.</summary>
    public static ActTable<RecusalCase> Table { get; } = new(_ => 22, _ => Decided());

    /// <summary>Granted or refused; whose of the two roles it is, says <see cref="RecusalDecisionRule"/>.</summary>
    public static Act<RecusalCase> Decide { get; } =
        Table.Add(
            new(
                "decide",
                "决定回避",
                [Roles.Office, Roles.LeadingGroup],
                r => r.State is RecusalState.Pending
            )
            {
                Main = true,
                Summary = "决定回避（第二十二条）",
                Consequence =
                    "决定回避的，该人员即时退出该对象的评审，不能再查看该对象的任何情况，已提交的评分须另行决定是否采用；决定不予回避的，可以继续办理该对象的事项。",
                Told =
                    "评审小组因此缺员的，以收件箱消息告知市质量强市办；申报单位提出建议的，告知该申报单位。",
                Undo = "决定后不能更改；有新情况的，另行提出。",
                Fields =
                [
                    Field.YesNo("granted", "决定", "回避", "不予回避"),
                    Field.Text("reason", "理由", 2000, lines: 4) with
                    {
                        Help = "核实的情况；涉及亲属的不写姓名。",
                    },
                ],
            }
        );

    /// <summary>The acts open to a person: none where another body decides, none on oneself.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, RecusalCase found) =>
        RecusalDecisionRule.IsFor(found.DecidedByRole, found.Subject, by)
            ? Table.OpenTo(by, found)
            : [];

    private static RefusedException Decided() =>
        Refuse.ByState(
            "recusal-decided",
            "回避事项已经决定",
            "该回避事项已经作出决定，不得重复决定。有新情况的，请另行提出。",
            22
        );
}
