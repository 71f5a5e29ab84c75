using QualityAward.Contracts.Rest.Applications;
using static QualityAward.Contracts.Rest.Applications.AcceptanceListState;

namespace QualityAward.Applications.Acceptance;

/// <summary>What happens to a 受理名单.</summary>
public enum AcceptanceStep
{
    /// <summary>Candidates are put on it or taken off.</summary>
    SetEntries,

    /// <summary>Departments are asked; further ones may be asked later.</summary>
    Consult,

    /// <summary>A department's objection is dealt with.</summary>
    HandleObjection,

    /// <summary>Put before the public.</summary>
    Announce,

    /// <summary>Made final.</summary>
    Conclude,
}

/// <summary>第十三条: which step leads a 受理名单 from which state to which; what is not here is refused.</summary>
public static class AcceptanceTable
{
    private static readonly Dictionary<
        (AcceptanceListState, AcceptanceStep),
        AcceptanceListState
    > Table = new()
    {
        [(Draft, AcceptanceStep.SetEntries)] = Draft,
        [(Draft, AcceptanceStep.Consult)] = Consulting,
        [(Consulting, AcceptanceStep.Consult)] = Consulting,
        [(Consulting, AcceptanceStep.HandleObjection)] = Consulting,
        [(Consulting, AcceptanceStep.Announce)] = Announced,
        [(Announced, AcceptanceStep.Conclude)] = Concluded,
    };

    /// <summary>The next state, or null where the step is refused.</summary>
    public static AcceptanceListState? Next(AcceptanceListState state, AcceptanceStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;
}
