using System.Text;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace QualityAward.Common.Transparency;

/// <summary>Signs notes with a private key (Ed25519). The key itself never leaves it.</summary>
public sealed class LogSigner
{
    /// <summary>Bytes of the secret seed.</summary>
    public const int SeedSize = 32;

    private readonly Ed25519PrivateKeyParameters _key;

    /// <summary>A signer with a name and a secret seed of 32 bytes.</summary>
    public LogSigner(string name, byte[] seed)
    {
        _key = new Ed25519PrivateKeyParameters(seed);
        Key = new LogKey(name, _key.GeneratePublicKey().GetEncoded());
    }

    /// <summary>The public half.</summary>
    public LogKey Key { get; }

    /// <summary>Signs a text that ends in a newline.</summary>
    /// <exception cref="ArgumentException">The text does not end in a newline.</exception>
    public SignedNote Sign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.EndsWith('\n'))
        {
            throw new ArgumentException("The text of a note ends in a newline.", nameof(text));
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var signer = new Ed25519Signer();
        signer.Init(forSigning: true, _key);
        signer.BlockUpdate(bytes, 0, bytes.Length);
        return new(text, [new(Key.Name, Key.Id, signer.GenerateSignature())]);
    }
}
