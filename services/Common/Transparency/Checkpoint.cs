using System.Globalization;

namespace QualityAward.Common.Transparency;

/// <summary>What the log claims to be at one moment (C2SP tlog-checkpoint): the text of a signed note.</summary>
/// <param name="Origin">Name of the log.</param>
/// <param name="Size">Leaves in the tree.</param>
/// <param name="Root">Root hash, 32 bytes.</param>
public sealed record Checkpoint(string Origin, long Size, byte[] Root)
{
    /// <summary>Three lines.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Origin}\n{Size}\n{Convert.ToBase64String(Root)}\n"
        );

    /// <summary>Reads the text of a note.</summary>
    /// <exception cref="FormatException">It is no checkpoint, or has extension lines.</exception>
    public static Checkpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
            text.Split('\n') is [{ Length: > 0 } origin, var size, var root, ""]
            && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && Convert.FromBase64String(root) is { Length: MerkleHash.Size } hash
            ? new(origin, count, hash)
            : throw new FormatException(
                "A checkpoint has three lines: origin, tree size and root hash."
            );
    }
}
