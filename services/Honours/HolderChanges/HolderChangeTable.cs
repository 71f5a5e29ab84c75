using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.HolderChanges;

/// <summary>What happens to a recorded change.</summary>
public enum HolderChangeStep
{
    /// <summary>A second person has checked it.</summary>
    Confirm,

    /// <summary>A second person sends it back.</summary>
    Reject,

    /// <summary>Somebody finds that it was recorded wrongly.</summary>
    Annul,

    /// <summary>A second person agrees.</summary>
    ConfirmAnnulment,

    /// <summary>A second person does not agree.</summary>
    RejectAnnulment,
}

/// <summary>第二十条: which step leads from which state to which; what is not here is refused.</summary>
public static class HolderChangeTable
{
    private static readonly Dictionary<
        (HolderChangeState, HolderChangeStep),
        HolderChangeState
    > Table = new()
    {
        [(HolderChangeState.Proposed, HolderChangeStep.Confirm)] = HolderChangeState.InEffect,
        [(HolderChangeState.Proposed, HolderChangeStep.Reject)] = HolderChangeState.Rejected,
        [(HolderChangeState.InEffect, HolderChangeStep.Annul)] =
            HolderChangeState.AnnulmentProposed,
        [(HolderChangeState.AnnulmentProposed, HolderChangeStep.ConfirmAnnulment)] =
            HolderChangeState.Annulled,
        [(HolderChangeState.AnnulmentProposed, HolderChangeStep.RejectAnnulment)] =
            HolderChangeState.InEffect,
    };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static HolderChangeState? Next(HolderChangeState state, HolderChangeStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>What the step is called in the history.</summary>
    public static string ChineseName(this HolderChangeStep step) =>
        step switch
        {
            HolderChangeStep.Confirm => "核对无误，列入名录",
            HolderChangeStep.Reject => "退回",
            HolderChangeStep.Annul => "提出登记有误",
            HolderChangeStep.ConfirmAnnulment => "核对更正，名录恢复",
            HolderChangeStep.RejectAnnulment => "退回更正，登记继续有效",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };
}
