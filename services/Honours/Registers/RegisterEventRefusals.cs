using QualityAward.Common;

namespace QualityAward.Honours.Registers;

/// <summary>What the state of an entry does not allow.</summary>
internal static class RegisterEventRefusals
{
    /// <summary>It was confirmed or sent back already.</summary>
    public static RefusedException Settled() =>
        new(
            new(
                RefusalKind.WrongState,
                "event-settled",
                "该记录已经核实或者退回",
                "该记录已经办结，不能再次核实。已经核实的记录有误的，请登记更正，由另一人核实后生效。"
            )
        );

    /// <summary>Only what counts can be corrected.</summary>
    public static RefusedException NotStanding() =>
        Refuse.ByState(
            "event-not-standing",
            "该记录不在生效状态",
            "只有已经核实、现仍生效的记录可以更正或者登记信用修复。待核实的记录有误的，由核实人退回。",
            9
        );

    /// <summary>One correction at a time.</summary>
    public static RefusedException CorrectionPending() =>
        Refuse.ByState(
            "correction-pending",
            "已有更正待核实",
            "该记录已有一项更正待另一人核实，请先核实或者退回。",
            9
        );

    /// <summary>No correction waits.</summary>
    public static RefusedException CorrectionSettled() =>
        Refuse.ByState(
            "correction-settled",
            "没有待核实的更正",
            "该记录没有待核实的更正，可能已由他人办结。请刷新后查看。",
            9
        );
}
