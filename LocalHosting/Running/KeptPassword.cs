using System.Security.Cryptography;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace QualityAward.LocalHosting.Running;

/// <summary>A password that nobody chose: made once and kept beside the data that it protects.</summary>
internal static class KeptPassword
{
    public static ParameterResource ParameterFor(
        IDistributedApplicationBuilder builder,
        string server
    )
    {
        var value = new Lazy<string>(() =>
            ReadOrMake(
                Path.Combine(
                    LocalHostingOptions.From(builder.Configuration).DataFolder,
                    $"{server}.password"
                )
            )
        );
        return new($"{server}-password", () => value.Value, secret: true);
    }

    private static string ReadOrMake(string file)
    {
        if (File.Exists(file))
        {
            return File.ReadAllText(file);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(password);
        return password;
    }
}
