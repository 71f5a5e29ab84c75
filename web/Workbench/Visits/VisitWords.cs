using System.Globalization;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Visits;

/// <summary>第三十一条: words of visits and who receives.</summary>
internal static class VisitWords
{
    /// <summary>Who receives: the holder's unit, and the office for it.</summary>
    public static string[] Hosts { get; } = [Roles.Applicant, Roles.Office];

    /// <summary>9:00—11:30.</summary>
    public static string Hours(VisitSlotView slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{slot.From:H:mm}—{slot.To:H:mm}");

    /// <summary>Why a booking was declined.</summary>
    public static string Of(VisitDeclineGround ground) =>
        ground is VisitDeclineGround.StateRule ? "国家另有规定" : "其他原因";
}
