using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Wraps the Data Protection keys in the database (AES-256-GCM) by a key from the gateway's own secret, which the
/// database does not hold. With another secret old keys cannot be read: everybody signs in once more, and no more.
/// </summary>
public sealed class KeyWrapping(GatewaySettings settings) : IXmlEncryptor
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Encoding.UTF8.GetBytes(settings.ServiceSecret),
        outputLength: 32,
        info: "award.gateway.data-protection"u8.ToArray()
    );

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(
            plaintextElement.ToString(SaveOptions.DisableFormatting)
        );
        var wrapped = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_key, TagBytes);
        aes.Encrypt(
            wrapped.AsSpan(0, NonceBytes),
            plain,
            wrapped.AsSpan(NonceBytes + TagBytes),
            wrapped.AsSpan(NonceBytes, TagBytes)
        );
        return new(new XElement("wrapped", Convert.ToBase64String(wrapped)), typeof(KeyUnwrapping));
    }

    internal XElement Decrypt(XElement wrappedElement)
    {
        var wrapped = Convert.FromBase64String(wrappedElement.Value).AsSpan();
        var plain = new byte[wrapped.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key, TagBytes);
        aes.Decrypt(
            wrapped[..NonceBytes],
            wrapped[(NonceBytes + TagBytes)..],
            wrapped[NonceBytes..(NonceBytes + TagBytes)],
            plain
        );
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}

/// <summary>Unwraps them. Created by Data Protection, which knows only this constructor.</summary>
public sealed class KeyUnwrapping(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement) =>
        services.GetRequiredService<KeyWrapping>().Decrypt(encryptedElement);
}
