using System.Globalization;

namespace QualityAward.Common.Identifiers;

/// <summary>The rule of 18-digit person numbers (GB 11643): a date of birth inside, a check digit at the end.</summary>
public static class CitizenNumber
{
    private const int Length = 18;
    private const string CheckDigits = "10X98765432";

    // Nobody older takes part in anything; a year before is a slip of the hand.
    private static readonly DateOnly EarliestBirth = new(1900, 1, 1);

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>What is wrong with a normalised number, in Chinese; <c>null</c> when nothing is.</summary>
    /// <param name="number">The number, as <see cref="Typed.Normalise"/> left it.</param>
    /// <param name="name">What to call it in the message.</param>
    /// <param name="today">Nobody is born after it; null: whoever stores the number knows the day and asks again.</param>
    public static string? FaultOf(string number, string name, DateOnly? today = null)
    {
        if (number.Length != Length)
        {
            return $"{name}应为{Length}位，现为{number.Length}位。";
        }

        if (number.AsSpan(0, Length - 1).ContainsAnyExceptInRange('0', '9'))
        {
            return $"{name}前17位应为数字。";
        }

        if (BirthDateOf(number) is not { } birth)
        {
            return $"{name}第7至14位不是真实的日期。";
        }

        if (birth < EarliestBirth || birth > today)
        {
            return $"{name}第7至14位所示出生日期早于1900年或者晚于今日，请核对。";
        }

        return CheckDigitOf(number) == number[^1] ? null : $"{name}校验不通过，请核对每一位。";
    }

    /// <summary>Digits 7 to 14, or <c>null</c> when they are no date.</summary>
    public static DateOnly? BirthDateOf(string number) =>
        DateOnly.TryParseExact(
            number.AsSpan(6, 8),
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;

    /// <summary>The 18th digit that belongs to the first 17.</summary>
    internal static char CheckDigitOf(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * (number[i] - '0');
        }

        return CheckDigits[sum % CheckDigits.Length];
    }
}
