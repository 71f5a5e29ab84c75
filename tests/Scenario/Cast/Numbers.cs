using System.Globalization;
using QualityAward.Common.Identifiers;

namespace QualityAward.Scenario.Cast;

/// <summary>Fictitious numbers that are well-formed: their check characters are found by the product's own rules.</summary>
public static class Numbers
{
    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>A 统一社会信用代码 of a firm registered in the city; nobody has it.</summary>
    public static string CreditCode(int n)
    {
        var stem = string.Create(CultureInfo.InvariantCulture, $"91510400MAXX{n:00000}");
        return CreditAlphabet
            .Select(check => stem + check)
            .Single(code => UnifiedSocialCreditCode.FaultOf(code) is null);
    }

    /// <summary>A 公民身份号码 of somebody born in 1980; nobody has it.</summary>
    public static string CitizenNumber(int n)
    {
        var stem = string.Create(CultureInfo.InvariantCulture, $"51040019800101{n:000}");
        return "0123456789X"
            .Select(check => stem + check)
            .Single(number =>
                PersonDocument.FaultOf(PersonDocumentKind.ResidentIdentityCard, number) is null
            );
    }
}
