using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using QualityAward.Identity.Data;

namespace QualityAward.Identity.Protection;

/// <summary>Registers the key-encryption key and Data Protection on top of it.</summary>
public static class ProtectionRegistration
{
    /// <summary>Data Protection keys in the database, wrapped, shared by all replicas. After everything that uses it.</summary>
    public static WebApplicationBuilder AddProtection(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(
            KeyEncryptionKeySource.Read(builder.Configuration, builder.Environment)
        );
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
            .Configure<KeyEncryptionKey>(
                (options, key) => options.XmlEncryptor = new WrappedXmlEncryptor(key)
            );
        return builder;
    }
}
