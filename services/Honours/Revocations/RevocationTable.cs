using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Revocations;

/// <summary>What happens to a revocation.</summary>
public enum RevocationStep
{
    /// <summary>Report to 市政府.</summary>
    Report,

    /// <summary>市政府 revokes.</summary>
    Decide,

    /// <summary>Close without revoking.</summary>
    Close,

    /// <summary>Serve the decision.</summary>
    Serve,

    /// <summary>Something came back, not yet everything.</summary>
    Return,

    /// <summary>Everything is back.</summary>
    Recover,

    /// <summary>The decision was annulled.</summary>
    Annul,

    /// <summary>The decision was changed.</summary>
    Change,
}

/// <summary>第二十四条、第二十七条: which step leads from which state to which; what is not here is refused.</summary>
public static class RevocationTable
{
    private static readonly Dictionary<(RevocationState, RevocationStep), RevocationState> Table =
        new()
        {
            [(RevocationState.Opened, RevocationStep.Report)] = RevocationState.Reported,
            [(RevocationState.Opened, RevocationStep.Close)] = RevocationState.Closed,
            [(RevocationState.Reported, RevocationStep.Decide)] = RevocationState.Decided,
            [(RevocationState.Reported, RevocationStep.Close)] = RevocationState.Closed,
            [(RevocationState.Decided, RevocationStep.Serve)] = RevocationState.Served,
            [(RevocationState.Served, RevocationStep.Return)] = RevocationState.Served,
            [(RevocationState.Served, RevocationStep.Recover)] = RevocationState.Recovered,
            [(RevocationState.Decided, RevocationStep.Annul)] = RevocationState.Annulled,
            [(RevocationState.Served, RevocationStep.Annul)] = RevocationState.Annulled,
            [(RevocationState.Recovered, RevocationStep.Annul)] = RevocationState.Annulled,
            [(RevocationState.Decided, RevocationStep.Change)] = RevocationState.Decided,
            [(RevocationState.Served, RevocationStep.Change)] = RevocationState.Served,
            [(RevocationState.Recovered, RevocationStep.Change)] = RevocationState.Recovered,
        };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static RevocationState? Next(RevocationState state, RevocationStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;
}
