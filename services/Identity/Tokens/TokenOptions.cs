using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace QualityAward.Identity.Tokens;

/// <summary>Gives OpenIddict the keys of the <see cref="KeyRing"/>, the ones in use first.</summary>
public sealed class TokenOptions(KeyRing ring)
    : IConfigureOptions<OpenIddictServerOptions>,
        IPostConfigureOptions<OpenIddictServerOptions>
{
    /// <inheritdoc/>
    public void Configure(OpenIddictServerOptions options)
    {
        if (ring.IsLoaded)
        {
            options.SigningCredentials.AddRange(ring.Signing);
            options.EncryptionCredentials.AddRange(ring.Encryption);
        }
        else
        {
            // Health probes pass OpenIddict's handler too, before the keys are read; nothing else does
            // (DataRegistration.UsePreparation). These are used for nothing and cost nothing to make.
            options.SigningCredentials.Add(Placeholder.Signing);
            options.EncryptionCredentials.Add(Placeholder.Encryption);
        }
    }

    /// <inheritdoc/>
    /// <remarks>Runs after OpenIddict's own, which sorts the keys by its own reading of their age.</remarks>
    public void PostConfigure(string? name, OpenIddictServerOptions options)
    {
        options.SigningCredentials.Clear();
        options.EncryptionCredentials.Clear();
        Configure(options);
    }

    private static class Placeholder
    {
        public static readonly SigningCredentials Signing = new(
            new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)),
            SecurityAlgorithms.EcdsaSha256
        );

        public static readonly EncryptingCredentials Encryption = new(
            new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)),
            SecurityAlgorithms.Aes256KW,
            SecurityAlgorithms.Aes256CbcHmacSha512
        );
    }
}
