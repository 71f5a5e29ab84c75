using System.Text;

namespace QualityAward.Common.Transparency;

/// <summary>One signature line: who, which key, what.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">4 bytes.</param>
/// <param name="Signature">The signature.</param>
public sealed record NoteSignature(string Name, byte[] KeyId, byte[] Signature);

/// <summary>A text with signatures that a person can read and a program can check (C2SP signed-note).</summary>
/// <param name="Text">Ends in a newline, which is signed too.</param>
/// <param name="Signatures">At least one.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    // U+2014, as the format demands.
    private const string Mark = "\u2014 ";
    private const int KeyIdSize = 4;

    /// <summary>The note as it is sent.</summary>
    public override string ToString() =>
        Text
        + "\n"
        + string.Concat(
            Signatures.Select(s =>
                $"{Mark}{s.Name} {Convert.ToBase64String([.. s.KeyId, .. s.Signature])}\n"
            )
        );

    /// <summary>Reads a note.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static SignedNote Parse(string note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !note.EndsWith('\n') || note.Any(c => c < ' ' && c != '\n'))
        {
            throw new FormatException("A note is a text, an empty line and signature lines.");
        }

        var signatures = note[(end + 2)..^1].Split('\n').Select(ParseSignature).ToList();
        return new(note[..(end + 1)], signatures);
    }

    /// <summary>Whether this key has signed it; signatures of unknown keys are ignored.</summary>
    public bool IsSignedBy(LogKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var text = Encoding.UTF8.GetBytes(Text);
        return Signatures.Any(s =>
            s.Name == key.Name
            && s.KeyId.AsSpan().SequenceEqual(key.Id)
            && key.Verify(text, s.Signature)
        );
    }

    private static NoteSignature ParseSignature(string line)
    {
        if (
            !line.StartsWith(Mark, StringComparison.Ordinal)
            || line[Mark.Length..].Split(' ') is not [{ Length: > 0 } name, var encoded]
        )
        {
            throw new FormatException("A signature line is a dash, a name and a signature.");
        }

        var bytes = Convert.FromBase64String(encoded);
        return bytes.Length > KeyIdSize
            ? new(name, bytes[..KeyIdSize], bytes[KeyIdSize..])
            : throw new FormatException("The signature is too short.");
    }
}
