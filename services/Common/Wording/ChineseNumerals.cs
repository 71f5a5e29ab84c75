using System.Text;

namespace QualityAward.Common.Wording;

/// <summary>Small numbers in Chinese: 三, 十二, 二十, 一百零五.</summary>
public static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The numeral of 1 to 999.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);

        var (hundreds, tens, units) = (number / 100, number / 10 % 10, number % 10);
        var text = new StringBuilder();
        if (hundreds > 0)
        {
            text.Append(Digits[hundreds]).Append('百');
        }

        if (tens > 0)
        {
            // 十二, but 一百一十二.
            text.Append(tens == 1 && hundreds == 0 ? "" : Digits[tens]).Append('十');
        }
        else if (hundreds > 0 && units > 0)
        {
            text.Append('零');
        }

        return (units > 0 ? text.Append(Digits[units]) : text).ToString();
    }
}
