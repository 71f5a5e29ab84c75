using System.Globalization;
using System.Text;

namespace QualityAward.Common.Transparency;

/// <summary>An inclusion proof that stands alone (C2SP tlog-proof): index, path and the checkpoint that covers it.</summary>
/// <param name="Index">The leaf's index.</param>
/// <param name="Path">The leaf's sibling first.</param>
/// <param name="Note">The signed checkpoint, verbatim.</param>
public sealed record ProofFile(long Index, IReadOnlyList<byte[]> Path, SignedNote Note)
{
    private const string Header = "c2sp.org/tlog-proof@v1";

    /// <summary>The file.</summary>
    public override string ToString()
    {
        var file = new StringBuilder($"{Header}\n");
        file.Append(CultureInfo.InvariantCulture, $"index {Index}\n");
        foreach (var hash in Path)
        {
            file.Append(Convert.ToBase64String(hash)).Append('\n');
        }

        return file.Append('\n').Append(Note).ToString();
    }

    /// <summary>Reads a file; an <c>extra</c> line is allowed and ignored.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ProofFile Parse(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var end = file.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = end < 0 ? [] : file[..end].Split('\n').ToList();
        if (lines.Count > 1 && lines[1].StartsWith("extra ", StringComparison.Ordinal))
        {
            lines.RemoveAt(1);
        }

        if (
            lines is not [Header, var index, .. var path]
            || !index.StartsWith("index ", StringComparison.Ordinal)
            || !long.TryParse(
                index["index ".Length..],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
        {
            throw new FormatException("Not a tlog-proof file.");
        }

        return new(
            number,
            [.. path.Select(Convert.FromBase64String)],
            SignedNote.Parse(file[(end + 2)..])
        );
    }

    /// <summary>Whether it proves that these bytes are a leaf of the log with this key.</summary>
    public bool Proves(ReadOnlySpan<byte> leaf, LogKey key)
    {
        if (!Note.IsSignedBy(key))
        {
            return false;
        }

        var checkpoint = Checkpoint.Parse(Note.Text);
        return MerkleProof.VerifyInclusion(
            MerkleHash.OfLeaf(leaf),
            Index,
            checkpoint.Size,
            Path,
            checkpoint.Root
        );
    }
}
