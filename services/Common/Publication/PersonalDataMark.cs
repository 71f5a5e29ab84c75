namespace QualityAward.Common.Publication;

/// <summary>A place in a text that looks like personal data.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Its first sign, from 0.</param>
/// <param name="Length">How many signs.</param>
/// <param name="Excerpt">What stands there; numbers that may not be published are masked.</param>
public sealed record PersonalDataMark(PersonalDataKind Kind, int Start, int Length, string Excerpt)
{
    /// <summary>Where and what, for people: 第5至22字（身份证件号码：510***）.</summary>
    public string ToChinese() =>
        $"第{Start + 1}至{Start + Length}字（{Kind.ChineseName()}：{Excerpt}）";
}
