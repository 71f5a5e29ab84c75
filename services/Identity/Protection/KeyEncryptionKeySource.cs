using System.Security.Cryptography;

namespace QualityAward.Identity.Protection;

/// <summary>
/// Where the key-encryption key comes from: the configuration secret <c>Identity:KeyEncryptionKey</c> (base 64), else,
/// in Development, the file <c>keys/identity.key</c> in <c>Award:DataFolder</c>, made at the first start.
/// </summary>
public static class KeyEncryptionKeySource
{
    /// <summary>Configuration key of the secret.</summary>
    public const string Setting = "Identity:KeyEncryptionKey";

    /// <summary>Reads or makes the key.</summary>
    /// <exception cref="InvalidOperationException">Outside Development without the secret.</exception>
    public static KeyEncryptionKey Read(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Setting] is { Length: > 0 } secret)
        {
            return new(Convert.FromBase64String(secret));
        }
        if (!environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                $"{Setting} is missing: 32 random bytes in base 64, kept outside the database."
            );
        }
        var folder = configuration["Award:DataFolder"] ?? Path.Combine(Path.GetTempPath(), "award");
        return new(ReadOrMake(Path.Combine(folder, "keys", "identity.key")));
    }

    private static byte[] ReadOrMake(string path)
    {
        if (File.Exists(path))
        {
            return Convert.FromBase64String(File.ReadAllText(path));
        }
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written beside and moved without overwriting: of two replicas one wins, and nobody reads half a key.
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
