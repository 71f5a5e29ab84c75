using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

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
    public static string? FaultOf(PersonDocumentKind kind, string? text)
    {
        var number = Typed.Normalise(text);
        return kind switch
        {
            PersonDocumentKind.ResidentIdentityCard => FaultOfResidentCard(number),
            PersonDocumentKind.HongKongMacaoTaiwanResidencePermit => FaultOfResidencePermit(number),
            PersonDocumentKind.ForeignPermanentResidentIdentityCard => FaultOfForeignCard(number),
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
        [NotNullWhen(true)] out PersonDocument? document
    )
    {
        document = FaultOf(kind, text) is null ? new(kind, Typed.Normalise(text)) : null;
        return document is not null;
    }

    /// <summary>The kind and the masked number.</summary>
    public override string ToString() => $"{Kind.ChineseName()} {Masked}";

    private static string? FaultOfResidentCard(string number) =>
        ResidencePermitPattern().IsMatch(number)
            ? "81、82、83开头的是港澳台居民居住证号码，请改选证件种类。"
            : CitizenNumber.FaultOf(number, "公民身份号码");

    private static string? FaultOfResidencePermit(string number) =>
        ResidencePermitPattern().IsMatch(number)
            ? CitizenNumber.FaultOf(number, "港澳台居民居住证号码")
            : "港澳台居民居住证号码应以81、82或者83开头。";

    // Cards of 2023 and later carry 18 digits beginning with 9, by the rule of GB 11643; earlier ones three letters and 12 digits.
    private static string? FaultOfForeignCard(string number) =>
        EarlierForeignCardPattern().IsMatch(number) ? null
        : number.StartsWith('9') ? CitizenNumber.FaultOf(number, "外国人永久居留身份证号码")
        : "外国人永久居留身份证号码应为9开头的18位号码，或者3位字母加12位数字。";

    [GeneratedRegex("^8[123]")]
    private static partial Regex ResidencePermitPattern();

    [GeneratedRegex("^[A-Z]{3}[0-9]{12}$")]
    private static partial Regex EarlierForeignCardPattern();

    // ICAO Doc 9303 part 4 gives the number nine positions.
    [GeneratedRegex("^[A-Z0-9]{5,9}$")]
    private static partial Regex PassportPattern();
}
