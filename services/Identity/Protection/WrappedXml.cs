using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Identity.Protection;

/// <summary>Wraps Data Protection keys before they are stored.</summary>
public sealed class WrappedXmlEncryptor(SecretBox key) : IXmlEncryptor
{
    internal const string Purpose = "data-protection";

    /// <inheritdoc/>
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(
            plaintextElement.ToString(SaveOptions.DisableFormatting)
        );
        return new(
            new XElement("wrapped", Convert.ToBase64String(key.Wrap(Purpose, plain))),
            typeof(WrappedXmlDecryptor)
        );
    }
}

/// <summary>Unwraps them. Created by Data Protection, which knows only this constructor.</summary>
public sealed class WrappedXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <inheritdoc/>
    public XElement Decrypt(XElement encryptedElement)
    {
        var key = services.GetRequiredService<SecretBox>();
        var plain = key.Unwrap(
            WrappedXmlEncryptor.Purpose,
            Convert.FromBase64String(encryptedElement.Value)
        );
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
