namespace QualityAward.Common.Codes;

/// <summary>Grades of a work-safety accident, the least first (生产安全事故报告和调查处理条例, article 3).</summary>
public enum AccidentGrade
{
    /// <summary>一般事故: stops an application (article 9（三）), does not lead to revocation.</summary>
    Ordinary,

    /// <summary>较大事故: from here on article 27 applies.</summary>
    Larger,

    /// <summary>重大事故.</summary>
    Major,

    /// <summary>特别重大事故.</summary>
    ExceptionallyMajor,
}

/// <summary>What an accident did.</summary>
/// <param name="Deaths">People killed.</param>
/// <param name="SeriouslyInjured">People seriously injured, acute industrial poisoning included.</param>
/// <param name="DirectLossYuan">Direct economic loss in yuan.</param>
public sealed record AccidentToll(int Deaths, int SeriouslyInjured, decimal DirectLossYuan)
{
    /// <summary>What is wrong with it, in Chinese; null when nothing is.</summary>
    public string? FaultOf() =>
        Deaths < 0 || SeriouslyInjured < 0 || DirectLossYuan < 0
            ? "死亡人数、重伤人数和直接经济损失不得为负数，请核对。"
            : null;
}

/// <summary>Gives a work-safety accident its grade. 以上 includes the number, 以下 does not.</summary>
public static class AccidentGrading
{
    /// <summary>The rule by which the grade was given: stored with it, as quality, environmental and health events have rules of their own.</summary>
    public const string Rule = "《生产安全事故报告和调查处理条例》第三条";

    private static readonly (AccidentGrade Grade, AccidentToll From)[] Thresholds =
    [
        (AccidentGrade.ExceptionallyMajor, new(30, 100, 100_000_000)),
        (AccidentGrade.Major, new(10, 50, 50_000_000)),
        (AccidentGrade.Larger, new(3, 10, 10_000_000)),
    ];

    /// <summary>The worst grade whose threshold any of the three figures reaches.</summary>
    public static AccidentGrade GradeOf(AccidentToll toll) =>
        Thresholds
            .Where(threshold => Reaches(toll, threshold.From))
            .Select(threshold => threshold.Grade)
            .DefaultIfEmpty(AccidentGrade.Ordinary)
            .First();

    /// <summary>Whether the grade leads to revocation within the liability (article 27: 较大以上).</summary>
    public static bool IsLargerOrWorse(this AccidentGrade grade) => grade >= AccidentGrade.Larger;

    /// <summary>The grade's Chinese name.</summary>
    public static string ChineseName(this AccidentGrade grade) =>
        grade switch
        {
            AccidentGrade.Ordinary => "一般事故",
            AccidentGrade.Larger => "较大事故",
            AccidentGrade.Major => "重大事故",
            AccidentGrade.ExceptionallyMajor => "特别重大事故",
            _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Unknown grade."),
        };

    private static bool Reaches(AccidentToll toll, AccidentToll from) =>
        toll.Deaths >= from.Deaths
        || toll.SeriouslyInjured >= from.SeriouslyInjured
        || toll.DirectLossYuan >= from.DirectLossYuan;
}
