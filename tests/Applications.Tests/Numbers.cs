using System.Globalization;
using QualityAward.Common.Identifiers;

namespace QualityAward.Applications.Tests;

/// <summary>Fictitious, well-formed numbers: the check characters are found by the product's own rules.</summary>
internal static class Numbers
{
    public static string CreditCode(int n)
    {
        var stem = string.Create(CultureInfo.InvariantCulture, $"91510400MAXX{n:00000}");
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
            .Select(check => stem + check)
            .Single(code => UnifiedSocialCreditCode.FaultOf(code) is null);
    }

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
