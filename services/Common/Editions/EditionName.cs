using QualityAward.Common.Wording;

namespace QualityAward.Common.Editions;

/// <summary>The name of an edition (届): its number and the years of its cycle (article 4).</summary>
/// <param name="Ordinal">The edition's number, 1 to 99.</param>
/// <param name="FirstYear">The first year of the cycle.</param>
/// <param name="LastYear">The last year of the cycle.</param>
public sealed record EditionName(int Ordinal, int FirstYear, int LastYear)
{
    /// <summary>第三届.</summary>
    public string Number => $"第{ChineseNumerals.Of(Ordinal)}届";

    /// <summary>2022—2023年度, or 2022年度 for a cycle of one year.</summary>
    public string Years =>
        FirstYear == LastYear ? $"{FirstYear}年度" : $"{FirstYear}—{LastYear}年度";

    /// <summary>第三届攀枝花市政府质量奖.</summary>
    public string Award => $"{Number}攀枝花市政府质量奖";

    /// <summary>第三届（2022—2023年度）.</summary>
    public override string ToString() => $"{Number}（{Years}）";
}
