using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Visits;

/// <summary>第三十一条: the acts of the receiving unit, and of the office for it.</summary>
internal static class VisitActs
{
    private const int LongestReason = 1000;
    private static readonly string[] Hosts = [Roles.Applicant, Roles.Office];

    /// <summary>Those on an offered visit.</summary>
    public static ActTable<VisitSlot> Slots { get; } =
        new(
            _ => 31,
            _ =>
                Refuse.ByState(
                    "visit-cancelled",
                    "该场次已经取消",
                    "该场次已经取消，不能再办理。",
                    31
                )
        );

    /// <summary>It does not take place.</summary>
    public static Act<VisitSlot> CancelSlot { get; } =
        Slots.Add(
            new("cancel", "取消场次", Hosts, s => s.State is VisitSlotState.Open)
            {
                Summary = "取消参观学习场次，其全部预约随之取消",
                Consequence = "该场次不再公开，全部预约随之取消。",
                Told = "预约人凭查询码可以看到取消和理由；请另行电话告知。",
                Undo = "取消后不能恢复，可以另开场次。",
                Fields = [Reason("预约人看到的理由。")],
            }
        );

    /// <summary>Those on a booking.</summary>
    public static ActTable<VisitBooking> Bookings { get; } = new(_ => 31, _ => WrongState());

    /// <summary>The holder confirms it.</summary>
    public static Act<VisitBooking> Accept { get; } =
        Bookings.Add(
            new("accept", "确认接待", Hosts, Allows(VisitStep.Accept))
            {
                Main = true,
                Summary = "确认接待参观学习",
                Consequence = "预约确认，预约人按时到访。",
                Told = "预约人凭查询码可以看到已确认。",
                Undo = "确认后可以取消，须说明理由。",
            }
        );

    /// <summary>The holder declines it.</summary>
    public static Act<VisitBooking> Decline { get; } =
        Bookings.Add(
            new("decline", "谢绝", Hosts, Allows(VisitStep.Decline))
            {
                Summary = "谢绝参观学习预约，说明理由（国家另有规定的写明规定）",
                Note = "获奖组织和个人应当为学习交流提供便利；国家另有规定的除外（第三十一条）。",
                Consequence = "预约结束，余位放回。",
                Told = "预约人凭查询码可以看到理由。",
                Undo = "不能撤回；预约人可以另行预约。",
                Fields =
                [
                    Field.Choice(
                        "ground",
                        "事由",
                        new ActOption("state-rule", "国家另有规定"),
                        new ActOption("other", "其他原因")
                    ),
                    Reason("国家另有规定的，写明规定的名称和条款；其他原因写明为何不能接待。"),
                ],
            }
        );

    /// <summary>The holder cancels it.</summary>
    public static Act<VisitBooking> Cancel { get; } =
        Bookings.Add(
            new("cancel", "取消", Hosts, b => b.State is VisitBookingState.Accepted)
            {
                Summary = "取消已经确认的预约，说明理由",
                Consequence = "预约结束，余位放回。",
                Told = "预约人凭查询码可以看到理由；请另行电话告知。",
                Undo = "不能撤回。",
                Fields = [Reason("预约人看到的理由。")],
            }
        );

    /// <summary>It took place.</summary>
    public static Act<VisitBooking> Hold { get; } =
        Bookings.Add(
            new("held", "登记已接待", Hosts, Allows(VisitStep.Hold))
            {
                Main = true,
                Summary = "登记参观学习已经接待",
                Consequence = "计入获奖者的推广情况；预约人可以填写学习收获。",
                Told = "预约人凭查询码可以填写学习收获。",
                Undo = "登记后不能撤回。",
            }
        );

    /// <summary>409: the booking's state does not allow it.</summary>
    public static RefusedException WrongState() =>
        Refuse.ByState(
            "visit-booking-wrong-state",
            "该预约目前不能这样办理",
            "该预约所处的环节不允许这样办理，请重新打开后查看最新的办理情况。",
            31
        );

    private static Func<VisitBooking, bool> Allows(VisitStep step) =>
        b => VisitTable.Next(b.State, step) is not null;

    private static ActField Reason(string help) =>
        Field.Text("reason", "理由", LongestReason, lines: 3) with
        {
            Help = help,
        };
}
