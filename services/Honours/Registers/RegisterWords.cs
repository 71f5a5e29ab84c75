using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Registers;

/// <summary>Words and codes of the registers.</summary>
public static class RegisterWords
{
    /// <summary>Its Chinese name.</summary>
    public static string ChineseName(this RegisterEventKind kind) =>
        kind switch
        {
            RegisterEventKind.Accident => "事故",
            RegisterEventKind.QualityComplaint => "重大质量投诉",
            RegisterEventKind.BadCredit => "不良信用记录",
            RegisterEventKind.UnlawfulAct => "违法、违规、违纪行为",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>Its Chinese name.</summary>
    public static string ChineseName(this RegisterCorrectionKind kind) =>
        kind switch
        {
            RegisterCorrectionKind.Wrong => "登记更正",
            RegisterCorrectionKind.CreditRepair => "信用修复",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>Its code in <c>Registers.Check</c>.</summary>
    public static string Code(this RegisterEventKind kind) =>
        kind switch
        {
            RegisterEventKind.Accident => "accident",
            RegisterEventKind.QualityComplaint => "quality-complaint",
            RegisterEventKind.BadCredit => "bad-credit",
            RegisterEventKind.UnlawfulAct => "unlawful-act",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>Its code in <c>Registers.Check</c>.</summary>
    public static string Code(this Common.Codes.AccidentGrade grade) =>
        grade switch
        {
            Common.Codes.AccidentGrade.Ordinary => "ordinary",
            Common.Codes.AccidentGrade.Larger => "larger",
            Common.Codes.AccidentGrade.Major => "major",
            Common.Codes.AccidentGrade.ExceptionallyMajor => "exceptionally-major",
            _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Unknown grade."),
        };

    /// <summary>Its Chinese name.</summary>
    public static string ChineseName(this AccidentField field) =>
        field switch
        {
            AccidentField.QualitySafety => "质量安全",
            AccidentField.WorkSafety => "生产安全",
            AccidentField.Pollution => "环境污染",
            AccidentField.PublicHealth => "公共卫生",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
        };
}
