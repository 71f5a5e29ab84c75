using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>第二十三条: what a second supervisor decides on a proposal to tell readers' names earlier.</summary>
internal static class ReaderNamesActs
{
    private static readonly string[] Supervisor = [Roles.Supervisor];

    /// <summary>Both of them.</summary>
    public static ActTable<ReaderNames> Table { get; } =
        new(
            _ => 23,
            _ =>
                Refuse.ByState(
                    "reader-names-settled",
                    "该事项已经决定",
                    "该事项已经作出决定，不得重复办理。有新情况的，请另行提出。",
                    23
                )
        );

    /// <summary>The applicant sees the names.</summary>
    public static Act<ReaderNames> Confirm { get; } =
        Table.Add(
            new("confirm", "确认告知", Supervisor, IsUndecided)
            {
                Main = true,
                Summary = "由另一名监督人员确认：申报单位可以查看姓名（第二十三条）",
                Consequence = "确认后，申报单位可以看到此前查阅其秘密材料的人员姓名。",
                Told = "申报单位，以收件箱消息告知。",
                Undo = "告知后不能收回。",
            }
        );

    /// <summary>The applicant never hears of it.</summary>
    public static Act<ReaderNames> Decline { get; } =
        Table.Add(
            new("decline", "不予告知", Supervisor, IsUndecided)
            {
                Summary = "由另一名监督人员决定不予提前告知，须说明理由（第二十三条）",
                Consequence = "申报单位在市政府审定前仍以代号知悉查阅人员。",
                Undo = "决定后不能撤回；有新情况的，可以另行提出。",
                Fields =
                [
                    Field.Text("reason", "不予告知的理由", 1000, lines: 2) with
                    {
                        Help = "决定不予告知时填写。",
                    },
                ],
            }
        );

    /// <summary>The acts open to a person; who proposed is told that a second one decides.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, ReaderNames found) =>
        SecondSupervisorRule.Against(found.ProposedBySubject, by.Subject) is { } refusal
            ?
            [
                .. Table
                    .OpenTo(by, found)
                    .Select(act => act with { Obstacles = [new(refusal.Refusal.Detail)] }),
            ]
            : Table.OpenTo(by, found);

    private static bool IsUndecided(ReaderNames found) => found.State is ReaderNamesState.Proposed;
}
