using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>经市政府同意：an edition rests on a paper with a number and a date that has come.</summary>
public static class ConsentRule
{
    /// <exception cref="RefusedException">The number is malformed or the date lies ahead.</exception>
    public static void Check(GovernmentConsent consent, DateOnly today)
    {
        if (!DocumentNumber.IsValid(consent.DocumentNumber))
        {
            throw new RefusedException(
                DocumentNumber.Malformed("consent.documentNumber", consent.DocumentNumber)
            );
        }

        if (consent.AgreedOn > today)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "consent-in-the-future",
                    "市政府同意的日期晚于当前日期",
                    $"所填日期为{consent.AgreedOn.ToChinese()}，当前日期为{today.ToChinese()}。请在取得市政府同意后再开届。",
                    Article: 4,
                    Facts: new Dictionary<string, object?>
                    {
                        ["field"] = "consent.agreedOn",
                        ["agreedOn"] = consent.AgreedOn.ToIso(),
                        ["today"] = today.ToIso(),
                    }
                )
            );
        }
    }
}
