using System.Security.Cryptography;
using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace QualityAward.Common.Transparency;

/// <summary>A public key that signs notes (C2SP signed-note): Ed25519, with the name it signs under.</summary>
/// <param name="Name">No spaces, no plus sign.</param>
/// <param name="PublicKey">32 bytes.</param>
public sealed record LogKey(string Name, byte[] PublicKey)
{
    private const byte Ed25519 = 0x01;

    /// <summary>First 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key).</summary>
    public byte[] Id { get; } =
        SHA256.HashData([.. Encoding.UTF8.GetBytes(Name), 0x0A, Ed25519, .. PublicKey])[..4];

    /// <summary>The vkey by which it is published: <c>name+id+base64(0x01 ‖ key)</c>.</summary>
    public override string ToString() =>
        $"{Name}+{Convert.ToHexStringLower(Id)}+{Convert.ToBase64String([Ed25519, .. PublicKey])}";

    /// <summary>Reads a vkey.</summary>
    /// <exception cref="FormatException">It is none, or its id does not fit.</exception>
    public static LogKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Base 64 may hold plus signs: only the first two separate.
        if (text.Trim().Split('+', 3) is not [{ Length: > 0 } name, var id, var key])
        {
            throw new FormatException("A vkey has three parts.");
        }

        var bytes = Convert.FromBase64String(key);
        if (bytes is not [Ed25519, .. { Length: 32 } publicKey])
        {
            throw new FormatException("The vkey holds no Ed25519 key.");
        }

        var parsed = new LogKey(name, publicKey);
        return Convert.ToHexStringLower(parsed.Id) == id
            ? parsed
            : throw new FormatException("The vkey's id does not fit its name and key.");
    }

    /// <summary>Whether the key made this signature over this text.</summary>
    public bool Verify(ReadOnlySpan<byte> text, byte[] signature)
    {
        var verifier = new Ed25519Signer();
        verifier.Init(forSigning: false, new Ed25519PublicKeyParameters(PublicKey));
        verifier.BlockUpdate(text.ToArray(), 0, text.Length);
        return verifier.VerifySignature(signature);
    }
}
