using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Identity.Protection;

/// <summary>Registers the key-encryption key and Data Protection on top of it.</summary>
public static class ProtectionRegistration
{
    /// <summary>Configuration key of the key-encryption key outside Development.</summary>
    public const string KeySetting = "Identity:KeyEncryptionKey";

    /// <summary>Data Protection keys in the database, wrapped, shared by all replicas. After everything that uses it.</summary>
    public static WebApplicationBuilder AddProtection(this WebApplicationBuilder builder)
    {
        builder.AddSecretBox(ResourceNames.Identity, KeySetting);
        builder
            .Services.AddDataProtection()
            .SetApplicationName("award-identity")
            .PersistKeysToDbContext<IdentityDb>();
        // It reads the keys while the host starts: before the tables are there, and before anybody needs them. Antiforgery
        // and cookies would add it again.
        builder.Services.Remove(
            builder.Services.Single(s =>
                s.ServiceType == typeof(IHostedService)
                && s.ImplementationType?.Name == "DataProtectionHostedService"
            )
        );
        builder
            .Services.AddOptions<KeyManagementOptions>()
            .Configure<SecretBox>(
                (options, key) => options.XmlEncryptor = new WrappedXmlEncryptor(key)
            );
        return builder;
    }
}
