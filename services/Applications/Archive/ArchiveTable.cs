using QualityAward.Contracts.Rest.Applications;
using static QualityAward.Contracts.Rest.Applications.ArchiveState;

namespace QualityAward.Applications.Archive;

/// <summary>What happens to an edition's archive.</summary>
internal enum ArchiveStep
{
    /// <summary>The package is asked for, once more as long as none was handed over.</summary>
    Request,

    /// <summary>It is made.</summary>
    Make,

    /// <summary>It is handed over.</summary>
    HandOver,

    /// <summary>A 销毁清册 is recorded with its first signature.</summary>
    ListDestruction,

    /// <summary>Its second signature.</summary>
    SignDestruction,
}

/// <summary>Which step leads an archive from which state to which; what is not here is refused.</summary>
internal static class ArchiveTable
{
    private static readonly Dictionary<(ArchiveState, ArchiveStep), ArchiveState> Table = new()
    {
        [(Open, ArchiveStep.Request)] = Requested,
        [(Requested, ArchiveStep.Make)] = Made,
        [(Made, ArchiveStep.Request)] = Requested,
        [(Made, ArchiveStep.HandOver)] = HandedOver,
        [(HandedOver, ArchiveStep.ListDestruction)] = DestructionListed,
        [(DestructionListed, ArchiveStep.SignDestruction)] = DestructionSigned,
        [(DestructionSigned, ArchiveStep.ListDestruction)] = DestructionListed,
    };

    /// <summary>The next state, or null where the step is refused.</summary>
    public static ArchiveState? Next(ArchiveState state, ArchiveStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;
}
