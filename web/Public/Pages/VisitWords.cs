using System.Globalization;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Public.Pages;

/// <summary>第三十一条: words of offered visits.</summary>
internal static class VisitWords
{
    /// <summary>Whether it can be booked, in a word.</summary>
    public static string Of(VisitSlotView slot) =>
        slot.IsBookable ? "可以预约"
        : slot.Free == 0 ? "已约满"
        : "预约已截止";

    /// <summary>2023年12月20日 9:00—11:30.</summary>
    public static string Time(VisitSlotView slot) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{slot.Day.ToChinese()} {slot.From:H:mm}—{slot.To:H:mm}"
        );
}
