using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Honours;

/// <summary>Kinds of awards, events and revocations in words.</summary>
internal static class HonourWords
{
    public static string Of(RegisterEventKind kind) =>
        kind switch
        {
            RegisterEventKind.Accident => "事故",
            RegisterEventKind.QualityComplaint => "重大质量投诉",
            RegisterEventKind.BadCredit => "不良信用记录",
            RegisterEventKind.UnlawfulAct => "违法、违规、违纪行为",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    public static string Of(AccidentField field) =>
        field switch
        {
            AccidentField.QualitySafety => "质量安全",
            AccidentField.WorkSafety => "生产安全",
            AccidentField.Pollution => "环境污染",
            AccidentField.PublicHealth => "公共卫生",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Unknown field."),
        };

    public static string Of(RevocationGround ground) =>
        ground switch
        {
            RevocationGround.Misconduct => "弄虚作假或者其他不正当手段（第二十四条）",
            RevocationGround.Accident => "发生较大以上事故（第二十七条）",
            _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Unknown ground."),
        };
}
