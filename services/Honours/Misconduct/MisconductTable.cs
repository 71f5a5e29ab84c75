using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Misconduct;

/// <summary>What happens to a case.</summary>
public enum MisconductStep
{
    /// <summary>Notify the facts.</summary>
    Notify,

    /// <summary>Record 陈述申辩.</summary>
    Hear,

    /// <summary>Decide that there was misconduct.</summary>
    Decide,

    /// <summary>Close without a finding.</summary>
    Dismiss,

    /// <summary>Record that the decision was annulled.</summary>
    Annul,

    /// <summary>Record that the decision was changed.</summary>
    Change,
}

/// <summary>第二十四条: which step leads from which state to which; what is not here is refused.</summary>
public static class MisconductTable
{
    private static readonly Dictionary<(MisconductState, MisconductStep), MisconductState> Table =
        new()
        {
            [(MisconductState.Opened, MisconductStep.Notify)] = MisconductState.Notified,
            [(MisconductState.Opened, MisconductStep.Dismiss)] = MisconductState.Dismissed,
            [(MisconductState.Notified, MisconductStep.Hear)] = MisconductState.Heard,
            // Only when the period for the defence is over: DefenceHeardRule.
            [(MisconductState.Notified, MisconductStep.Decide)] = MisconductState.Decided,
            [(MisconductState.Notified, MisconductStep.Dismiss)] = MisconductState.Dismissed,
            [(MisconductState.Heard, MisconductStep.Decide)] = MisconductState.Decided,
            [(MisconductState.Heard, MisconductStep.Dismiss)] = MisconductState.Dismissed,
            [(MisconductState.Decided, MisconductStep.Annul)] = MisconductState.Annulled,
            [(MisconductState.Decided, MisconductStep.Change)] = MisconductState.Decided,
        };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static MisconductState? Next(MisconductState state, MisconductStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;
}
