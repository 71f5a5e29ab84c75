using QualityAward.Common.Wording;

namespace QualityAward.Documents.Model;

/// <summary>结构层次序数 (GB/T 9704—2012, 7.3.3): 一、（一）1.（1）, each counted anew below the one above it.</summary>
public sealed class HeadingNumbers
{
    /// <summary>How many levels there are.</summary>
    public const int Levels = 4;

    private readonly int[] _counts = new int[Levels];

    /// <summary>The next heading with its number.</summary>
    public string Next(Heading heading)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentOutOfRangeException.ThrowIfLessThan(heading.Level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(heading.Level, Levels);
        var count = ++_counts[heading.Level - 1];
        Array.Clear(_counts, heading.Level, Levels - heading.Level);
        return Of(heading.Level, count) + heading.Text;
    }

    /// <summary>The number of a level as it is written.</summary>
    public static string Of(int level, int count) =>
        level switch
        {
            1 => $"{ChineseNumerals.Of(count)}、",
            2 => $"（{ChineseNumerals.Of(count)}）",
            3 => $"{count}.",
            _ => $"（{count}）",
        };
}
