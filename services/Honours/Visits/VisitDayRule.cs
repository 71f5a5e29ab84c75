using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Visits;

/// <summary>第三十一条: a visit lies ahead when it is offered, and behind when it is said to have taken place.</summary>
internal static class VisitDayRule
{
    /// <exception cref="RefusedException">422 <c>visit-times-wrong</c>.</exception>
    public static void CheckOffer(OfferVisitRequest offer, DateOnly today)
    {
        if (offer.Day < today || offer.From >= offer.To)
        {
            throw Wrong("day", "参观日期不得早于今天，结束时间须晚于开始时间。");
        }

        if (offer.BookUntil < today || offer.BookUntil > offer.Day)
        {
            throw Wrong("bookUntil", "预约截止日期应在今天和参观日期之间。");
        }
    }

    /// <exception cref="RefusedException">422 <c>visit-not-yet-held</c>.</exception>
    public static void CheckHeld(VisitSlot slot, DateOnly today)
    {
        if (today < slot.Day)
        {
            throw Refuse.ByLaw(
                "visit-not-yet-held",
                "参观日期未到",
                "参观当日起方可登记已经接待。",
                31
            );
        }
    }

    private static RefusedException Wrong(string field, string detail) =>
        Refuse.ByLaw("visit-times-wrong", "参观时间有误", detail, 31, ("field", field));
}
