using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Misconduct;

/// <summary>What is done in a case.</summary>
public enum MisconductAct
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

/// <summary>第二十四条: which act leads from which state to which; what is not here is refused.</summary>
public static class MisconductTable
{
    private static readonly Dictionary<(MisconductState, MisconductAct), MisconductState> Table =
        new()
        {
            [(MisconductState.Opened, MisconductAct.Notify)] = MisconductState.Notified,
            [(MisconductState.Opened, MisconductAct.Dismiss)] = MisconductState.Dismissed,
            [(MisconductState.Notified, MisconductAct.Hear)] = MisconductState.Heard,
            // Only when the period for the defence is over: DefenceHeardRule.
            [(MisconductState.Notified, MisconductAct.Decide)] = MisconductState.Decided,
            [(MisconductState.Notified, MisconductAct.Dismiss)] = MisconductState.Dismissed,
            [(MisconductState.Heard, MisconductAct.Decide)] = MisconductState.Decided,
            [(MisconductState.Heard, MisconductAct.Dismiss)] = MisconductState.Dismissed,
            [(MisconductState.Decided, MisconductAct.Annul)] = MisconductState.Annulled,
            [(MisconductState.Decided, MisconductAct.Change)] = MisconductState.Decided,
        };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static MisconductState? Next(MisconductState state, MisconductAct act) =>
        Table.TryGetValue((state, act), out var next) ? next : null;
}
