using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Registers;

/// <summary>第九条（六）: only a record of bad credit can be repaired; whatever else happened has happened.</summary>
public static class RepairRule
{
    /// <exception cref="RefusedException">422 <c>not-bad-credit</c>.</exception>
    public static void Check(RegisterCorrectionKind correction, RegisterEventKind entry)
    {
        if (
            correction is RegisterCorrectionKind.CreditRepair
            && entry is not RegisterEventKind.BadCredit
        )
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "not-bad-credit",
                    "该记录不是不良信用记录",
                    $"只有不良信用记录可以登记信用修复，该记录为{entry.ChineseName()}。登记有误的，请按照“登记有误”更正。",
                    Article: 9,
                    Facts: new Dictionary<string, object?> { ["field"] = "kind" }
                )
            );
        }
    }
}
