using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Revocations;

/// <summary>What is done in a revocation.</summary>
public enum RevocationAct
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

/// <summary>第二十四条、第二十七条: which act leads from which state to which; what is not here is refused.</summary>
public static class RevocationTable
{
    private static readonly Dictionary<(RevocationState, RevocationAct), RevocationState> Table =
        new()
        {
            [(RevocationState.Opened, RevocationAct.Report)] = RevocationState.Reported,
            [(RevocationState.Opened, RevocationAct.Close)] = RevocationState.Closed,
            [(RevocationState.Reported, RevocationAct.Decide)] = RevocationState.Decided,
            [(RevocationState.Reported, RevocationAct.Close)] = RevocationState.Closed,
            [(RevocationState.Decided, RevocationAct.Serve)] = RevocationState.Served,
            [(RevocationState.Served, RevocationAct.Return)] = RevocationState.Served,
            [(RevocationState.Served, RevocationAct.Recover)] = RevocationState.Recovered,
            [(RevocationState.Decided, RevocationAct.Annul)] = RevocationState.Annulled,
            [(RevocationState.Served, RevocationAct.Annul)] = RevocationState.Annulled,
            [(RevocationState.Recovered, RevocationAct.Annul)] = RevocationState.Annulled,
            [(RevocationState.Decided, RevocationAct.Change)] = RevocationState.Decided,
            [(RevocationState.Served, RevocationAct.Change)] = RevocationState.Served,
            [(RevocationState.Recovered, RevocationAct.Change)] = RevocationState.Recovered,
        };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static RevocationState? Next(RevocationState state, RevocationAct act) =>
        Table.TryGetValue((state, act), out var next) ? next : null;
}
