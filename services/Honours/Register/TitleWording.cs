using System.Globalization;

namespace QualityAward.Honours.Register;

/// <summary>第二十六条: how a holder names the award, the year always with it; on the register and on the mark alike.</summary>
internal static class TitleWording
{
    /// <summary>The award's name.</summary>
    public const string Name = "攀枝花市政府质量奖";

    /// <summary>（2023年获奖）.</summary>
    public static string YearOf(int year) =>
        string.Create(CultureInfo.InvariantCulture, $"（{year}年获奖）");

    /// <summary>攀枝花市政府质量奖（2023年获奖）.</summary>
    public static string Of(int year) => Name + YearOf(year);
}
