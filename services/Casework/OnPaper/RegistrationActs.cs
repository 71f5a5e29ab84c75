using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;

namespace QualityAward.Casework.OnPaper;

/// <summary>代录: a second person compares what was registered with the paper, and lets it take effect or not.</summary>
public static class RegistrationActs
{
    internal const int LongestReason = 500;

    /// <summary>Who may have clerks that register anything; the acts on paper say more.</summary>
    internal static string[] Clerks { get; } =
    [
        Roles.Office,
        Roles.ReceivingBody,
        Roles.Department,
        Roles.Supervisor,
        Roles.LeadingGroup,
        Roles.Government,
    ];

    /// <summary>Both; the article is that of what was registered (<see cref="IRegisteredAct.Article"/>).</summary>
    public static ActTable<Registration> Table { get; } =
        new(_ => 0, _ => new(RegistrationRefusals.Settled));

    internal static Act<Registration> Check { get; } =
        Table.Add(
            new("check", "复核通过", Clerks, IsPending)
            {
                Main = true,
                Summary = "复核通过：该事项随即生效",
                Consequence = "对照原件核对无误的，所登记的事项随即生效，与在系统内办理效力相同。",
                Told = "按该事项本身的规定告知有关单位。",
                Undo = "复核通过后不能撤回。",
                Obstacles = (r, by) => Obstacle.SecondPerson(r.RegisteredBySubject, by),
            }
        );

    internal static Act<Registration> Reject { get; } =
        Table.Add(
            new("reject", "复核不通过", Clerks, IsPending)
            {
                Summary = "复核不通过：该代录不发生效力",
                Note = "该代录不发生效力，登记人可以另行登记。",
                Consequence = "退回登记，该代录不发生效力。",
                Told = "登记人，以收件箱消息告知；登记人自行退回的，不另行告知。",
                Undo = "退回后不能撤回。",
                Fields =
                [
                    Field.Text("reason", "不符之处", LongestReason, lines: 3) with
                    {
                        Help = "与原件不符的具体内容。",
                    },
                ],
            }
        );

    private static bool IsPending(Registration registration) =>
        registration.State is RegistrationState.Pending;
}
