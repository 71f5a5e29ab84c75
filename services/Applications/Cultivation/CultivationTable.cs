using QualityAward.Contracts.Rest.Applications;
using static QualityAward.Contracts.Rest.Applications.CultivationState;

namespace QualityAward.Applications.Cultivation;

/// <summary>What happens to an entry of the nursery.</summary>
public enum CultivationStep
{
    /// <summary>辅导 begins.</summary>
    Coach,

    /// <summary>It is meant to be recommended.</summary>
    Plan,

    /// <summary>It is not ready yet: back to 辅导.</summary>
    StepBack,

    /// <summary>It is cultivated no longer.</summary>
    End,

    /// <summary>It is cultivated again.</summary>
    Resume,
}

/// <summary>第八条: which step leads from which state to which; what is not here is refused.</summary>
public static class CultivationTable
{
    private static readonly Dictionary<
        (CultivationState, CultivationStep),
        CultivationState
    > Table = new()
    {
        [(Cultivating, CultivationStep.Coach)] = Coaching,
        [(Coaching, CultivationStep.Plan)] = Recommending,
        [(Recommending, CultivationStep.StepBack)] = Coaching,
        [(Cultivating, CultivationStep.End)] = Ended,
        [(Coaching, CultivationStep.End)] = Ended,
        [(Recommending, CultivationStep.End)] = Ended,
        [(Ended, CultivationStep.Resume)] = Cultivating,
    };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static CultivationState? Next(CultivationState state, CultivationStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>As its history has it.</summary>
    public static string ChineseName(this CultivationStep step) =>
        step switch
        {
            CultivationStep.Coach => "转入辅导",
            CultivationStep.Plan => "列为拟推荐",
            CultivationStep.StepBack => "退回辅导",
            CultivationStep.End => "不再培育",
            CultivationStep.Resume => "恢复培育",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown."),
        };
}
