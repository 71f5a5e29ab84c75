using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using QualityAward.Common.Codes;

namespace QualityAward.Common.Identifiers;

/// <summary>
/// A person's document: its kind and number. It never prints its number (personal data must reach no log, trace or
/// error); who needs it reads <see cref="Number"/> and records why.
/// </summary>
public sealed partial record PersonDocument
{
    private PersonDocument(PersonDocumentKind kind, string number) =>
        (Kind, Number) = (kind, number);

    /// <summary>Which document it is.</summary>
    public PersonDocumentKind Kind { get; }

    /// <summary>The number in full.</summary>
    public string Number { get; }

    /// <summary>The number for screens: at most a quarter at each end is shown, never the date of birth.</summary>
    public string Masked
    {
        get
        {
            var shown = Math.Min(4, Number.Length / 4);
            return Number[..shown] + new string('*', Number.Length - 2 * shown) + Number[^shown..];
        }
    }

    /// <summary>What is wrong with a typed number, in Chinese; <c>null</c> when nothing is.</summary>
    /// <param name="kind">Which document.</param>
    /// <param name="text">The number as typed.</param>
    /// <param name="today">Nobody is born after it; null: whoever stores the number knows the day and asks again.</param>
    public static string? FaultOf(PersonDocumentKind kind, string? text, DateOnly? today = null)
    {
        var number = Typed.Normalise(text);
        return kind switch
        {
            PersonDocumentKind.ResidentIdentityCard => FaultOfResidentCard(number, today),
            PersonDocumentKind.HongKongMacaoTaiwanResidencePermit => FaultOfResidencePermit(
                number,
                today
            ),
            PersonDocumentKind.ForeignPermanentResidentIdentityCard => FaultOfForeignCard(
                number,
                today
            ),
            PersonDocumentKind.Passport => PassportPattern().IsMatch(number)
                ? null
                : "护照号码应为5至9位字母或者数字。",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
    }

    /// <summary>Reads a number as people type it.</summary>
    public static bool TryParse(
        PersonDocumentKind kind,
        string? text,
        [NotNullWhen(true)] out PersonDocument? document,
        DateOnly? today = null
    )
    {
        document = FaultOf(kind, text, today) is null ? new(kind, Typed.Normalise(text)) : null;
        return document is not null;
    }

    /// <summary>The kind and the masked number.</summary>
    public override string ToString() => $"{Kind.ChineseName()} {Masked}";

    private static string? FaultOfResidentCard(string number, DateOnly? today) =>
        ResidencePermitPattern().IsMatch(number)
            ? "81、82、83开头的是港澳台居民居住证号码，请改选证件种类。"
        : ForeignCardPattern().IsMatch(number)
            ? "9开头的是外国人永久居留身份证号码，请改选证件种类。"
        : CitizenNumber.FaultOf(number, "公民身份号码", today)
            ?? (
                Division.IsProvince(number.AsSpan(0, 2))
                    ? null
                    : $"公民身份号码前两位“{number[..2]}”不是省级行政区划代码，请核对。"
            );

    // 港澳台居民居住证申领发放办法, article 8: 810000, 820000 and 830000 are the only area codes.
    private static string? FaultOfResidencePermit(string number, DateOnly? today) =>
        !ResidencePermitPattern().IsMatch(number)
            ? "港澳台居民居住证号码应以81、82或者83开头。"
            : CitizenNumber.FaultOf(number, "港澳台居民居住证号码", today)
                ?? (
                    number.AsSpan(2, 4) is "0000"
                        ? null
                        : "港澳台居民居住证号码前6位应为810000、820000或者830000，请核对。"
                );

    // Cards of 2023 and later carry 18 digits by the rule of GB 11643: 9, the province, the country; earlier ones three
    // letters and 12 digits: province and city, date of birth with a year of two digits, two more.
    private static string? FaultOfForeignCard(string number, DateOnly? today)
    {
        const string name = "外国人永久居留身份证号码";
        if (EarlierForeignCardPattern().IsMatch(number))
        {
            return
                IsDayOfCentury("19", number.AsSpan(7, 6))
                || IsDayOfCentury("20", number.AsSpan(7, 6))
                ? null
                : $"{name}第8至13位不是真实的日期。";
        }

        return !number.StartsWith('9')
            ? $"{name}应为9开头的18位号码，或者3位字母加12位数字。"
            : CitizenNumber.FaultOf(number, name, today)
                ?? (
                    Division.IsProvince(number.AsSpan(1, 2))
                        ? null
                        : $"{name}第2、3位“{number[1..3]}”不是省级行政区划代码，请核对。"
                );
    }

    private static bool IsDayOfCentury(string century, ReadOnlySpan<char> day) =>
        DateOnly.TryParseExact($"{century}{day}", "yyyyMMdd", out _);

    [GeneratedRegex("^8[123]")]
    private static partial Regex ResidencePermitPattern();

    [GeneratedRegex("^9[0-9]{17}$|^9[0-9]{16}X$")]
    private static partial Regex ForeignCardPattern();

    [GeneratedRegex("^[A-Z]{3}[0-9]{12}$")]
    private static partial Regex EarlierForeignCardPattern();

    // ICAO Doc 9303 part 4 gives the number nine positions.
    [GeneratedRegex("^[A-Z0-9]{5,9}$")]
    private static partial Regex PassportPattern();
}
