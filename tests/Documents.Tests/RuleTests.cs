using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Documents.Layout;
using QualityAward.Documents.Model;

namespace QualityAward.Documents.Tests;

/// <summary>Lines and numbers, whatever the text.</summary>
public sealed class RuleTests
{
    private const string NotFirst = "，。、；：？！）》」』】〕”％";
    private const string NotLast = "（《「『【〔“";

    private static readonly string[] Pieces =
    [
        "质",
        "示例",
        "，",
        "。",
        "（",
        "）",
        "《",
        "》",
        "“",
        "”",
        "98.5％",
        "GB/T",
        " ",
        "〔2023〕",
        "——",
        "\U00020BB7",
    ];

    [Property]
    public Property Nothing_is_lost_and_no_line_begins_or_ends_wrongly() =>
        Prop.ForAll(
            Gen.Elements(Pieces).ListOf(40).ToArbitrary(),
            Gen.Choose(12, 40).ToArbitrary(),
            (pieces, width) =>
            {
                var text = string.Concat(pieces);
                var lines = LineBreaks.Of(text, width, Wide);
                // A run of closing signs longer than a line is broken where the line ends.
                var wide = lines.Any(line => Wide(line) > width);
                return string.Concat(lines) == text
                    && !wide
                    && lines.Skip(1).All(l => !NotFirst.Contains(l[0]) || TooLongRun(text, width))
                    && lines
                        .SkipLast(1)
                        .All(l => !NotLast.Contains(l[^1]) || TooLongRun(text, width));
            }
        );

    [Property]
    public Property Headings_are_counted_anew_below_each_one_above() =>
        Prop.ForAll(
            Gen.Choose(1, 4).ListOf(30).ToArbitrary(),
            levels =>
            {
                var numbers = new HeadingNumbers();
                var made = levels.Select(level => numbers.Next(new(level, ""))).ToList();
                return levels
                    .Select(
                        (level, i) =>
                        {
                            // Counted by hand: those of the same level since one above it.
                            var since = levels
                                .Take(i + 1)
                                .Reverse()
                                .TakeWhile(other => other >= level)
                                .Count(other => other == level);
                            return made[i] == HeadingNumbers.Of(level, since);
                        }
                    )
                    .All(right => right);
            }
        );

    [Theory]
    [InlineData(1, 12, "十二、")]
    [InlineData(2, 3, "（三）")]
    [InlineData(3, 3, "3.")]
    [InlineData(4, 3, "（3）")]
    public void Levels_are_written_as_the_standard_says(int level, int count, string expected) =>
        Assert.Equal(expected, HeadingNumbers.Of(level, count));

    [Fact]
    public void A_title_is_not_broken_inside_a_name()
    {
        const string title =
            "关于征求对示例钒钛资源综合利用股份有限公司申报攀枝花市政府质量奖（组织奖）意见的函";
        for (var width = 12; width < 40; width++)
        {
            var lines = TitleLines.Of(title, width, text => text.Length);
            Assert.Equal(title, string.Concat(lines));
            Assert.All(
                new[] { "攀枝花市", "政府质量奖", "有限公司" },
                name =>
                    Assert.Contains(lines, line => line.Contains(name, StringComparison.Ordinal))
            );
        }
    }

    private static float Wide(string text) =>
        text.EnumerateRunes().Sum(rune => rune.IsAscii ? 0.5f : 1f);

    // Glued runs of punctuation may be wider than a line of twelve.
    private static bool TooLongRun(string text, int width)
    {
        var (longest, run) = (0f, 0f);
        var last = ' ';
        foreach (var rune in text.EnumerateRunes())
        {
            var sign = rune.ToString();
            var glued =
                NotFirst.Contains(sign[0])
                || sign[0] is '—' or '…'
                || NotLast.Contains(last)
                || char.IsAscii(last) && last != ' ' && char.IsAscii(sign[0]) && sign[0] != ' ';
            run = glued ? run + Wide(sign) : Wide(sign);
            longest = Math.Max(longest, run);
            last = sign[^1];
        }

        return longest > width;
    }
}
