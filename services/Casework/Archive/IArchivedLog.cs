using QualityAward.Common.Transparency;

namespace QualityAward.Casework.Archive;

/// <summary>The transparency log as it goes into a package; only the service that keeps the log has one.</summary>
public interface IArchivedLog
{
    /// <summary>Its key and newest checkpoint.</summary>
    Task<(LogKey Key, SignedNote Checkpoint)> HeadAsync(CancellationToken cancellationToken);

    /// <summary>Every leaf below a checkpoint, each with its proof under it.</summary>
    IAsyncEnumerable<(byte[] Leaf, ProofFile Proof)> LeavesAsync(
        SignedNote checkpoint,
        CancellationToken cancellationToken
    );
}
