using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Protection;

/// <summary>
/// Where a key comes from: a configuration secret (base 64), else, in Development, the file <c>keys/{name}.key</c> in the
/// data folder, made by whoever needs it first.
/// </summary>
public static class KeyFile
{
    /// <summary>Reads or makes the key.</summary>
    /// <param name="configuration">The process's configuration.</param>
    /// <param name="environment">The process's environment.</param>
    /// <param name="name">File name without extension.</param>
    /// <param name="setting">Configuration key of the secret.</param>
    /// <exception cref="InvalidOperationException">
    /// Outside Development without the secret; in Development, where the file was lost (<see cref="LostKeyException"/>).
    /// </exception>
    public static byte[] Read(
        IConfiguration configuration,
        IHostEnvironment environment,
        string name,
        string setting
    )
    {
        if (configuration[setting] is { Length: > 0 } secret)
        {
            return Convert.FromBase64String(secret);
        }

        return environment.IsDevelopment()
            ? Convert.FromBase64String(
                KeyFolder.ReadOrMake(
                    configuration.DataFolder(),
                    $"{name}.key",
                    () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))
                )
            )
            : throw new InvalidOperationException(
                $"{setting} is missing: 32 random bytes in base 64, kept outside the database."
            );
    }
}
