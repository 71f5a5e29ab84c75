using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace QualityAward.ServiceDefaults;

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
    /// <exception cref="InvalidOperationException">Outside Development without the secret.</exception>
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
            ? ReadOrMake(Path.Combine(configuration.DataFolder(), "keys", $"{name}.key"))
            : throw new InvalidOperationException(
                $"{setting} is missing: 32 random bytes in base 64, kept outside the database."
            );
    }

    private static byte[] ReadOrMake(string path)
    {
        if (File.Exists(path))
        {
            return Convert.FromBase64String(File.ReadAllText(path));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Written beside and moved without overwriting: of two processes one wins, and nobody reads half a key.
        var draft = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(draft, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
        }

        try
        {
            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(draft);
        }

        return Convert.FromBase64String(File.ReadAllText(path));
    }
}
