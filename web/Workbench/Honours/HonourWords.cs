using QualityAward.Components;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Honours;

/// <summary>States and kinds of awards, events and revocations in words.</summary>
internal static class HonourWords
{
    public static (string Word, BadgeTone Tone) Of(HonourState state) =>
        state switch
        {
            HonourState.Awarded => ("已表扬，待制发证书", BadgeTone.Active),
            HonourState.Certified => ("有效", BadgeTone.Done),
            HonourState.Revoked => ("已撤销", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    public static (string Word, BadgeTone Tone) Of(RegisterEventState state) =>
        state switch
        {
            RegisterEventState.Recorded => ("待核实", BadgeTone.Attention),
            RegisterEventState.Confirmed => ("已核实", BadgeTone.Done),
            RegisterEventState.Rejected => ("已退回", BadgeTone.Inactive),
            RegisterEventState.Corrected => ("登记有误，已更正", BadgeTone.Inactive),
            RegisterEventState.Repaired => ("信用已修复", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    public static (string Word, BadgeTone Tone) Of(RegisterCorrectionState state) =>
        state switch
        {
            RegisterCorrectionState.Proposed => ("待核实", BadgeTone.Attention),
            RegisterCorrectionState.InEffect => ("已生效", BadgeTone.Done),
            RegisterCorrectionState.Rejected => ("已退回", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    public static (string Word, BadgeTone Tone) Of(RevocationState state) =>
        state switch
        {
            RevocationState.Opened => ("待报市政府", BadgeTone.Attention),
            RevocationState.Reported => ("待市政府决定", BadgeTone.Attention),
            RevocationState.Decided => ("已决定撤销，待送达", BadgeTone.Attention),
            RevocationState.Served => ("已送达，待交回", BadgeTone.Active),
            RevocationState.Recovered => ("已收回", BadgeTone.Done),
            RevocationState.Closed => ("不予撤销，已办结", BadgeTone.Inactive),
            RevocationState.Annulled => ("撤销决定已被撤销，奖项恢复有效", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

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
