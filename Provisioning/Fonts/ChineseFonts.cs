using System.Diagnostics;
using System.Security;

namespace QualityAward.Provisioning;

/// <summary>
/// Chinese fonts for what is drawn on this machine: the machine's own, else Noto (OFL-1.1) from npm. A fresh Linux has
/// none, and text then is a row of empty boxes. <c>AWARD_FONTS=npm</c> forces the second source.
/// </summary>
public sealed class ChineseFonts(NpmStore store)
{
    private static readonly NpmPackage[] Packages =
    [
        Noto("noto-sans-sc", megabytes: 56, "400Regular/", "700Bold/"),
        Noto("noto-serif-sc", megabytes: 68, "400Regular/", "700Bold/"),
    ];

    /// <summary>Where documents look: what was fetched and the machine's own, separated as in PATH.</summary>
    public static string Folders { get; } =
        string.Join(Path.PathSeparator, Path.Combine(UserCache.Folder, "npm"), "/usr/share/fonts");

    /// <summary>File to name in <c>FONTCONFIG_FILE</c>; null when the machine's own configuration has Chinese fonts.</summary>
    /// <exception cref="ProvisioningException">There is none and none can be fetched.</exception>
    public async Task<string?> ObtainConfigurationAsync(CancellationToken cancellationToken)
    {
        var forced = Environment.GetEnvironmentVariable("AWARD_FONTS") is "npm";
        if (!OperatingSystem.IsLinux() || !forced && MachineHasChinese())
        {
            return null;
        }

        try
        {
            var folders = new List<string>();
            foreach (var package in Packages)
            {
                folders.Add(await store.ObtainAsync(package, cancellationToken));
            }

            return Write(folders);
        }
        catch (ProvisioningException e)
        {
            throw new ProvisioningException(
                $"{e.Message}\n未找到中文字体，请安装（如 apt install fonts-noto-cjk）。"
                    + " / No Chinese font was found: install one, such as fonts-noto-cjk.",
                e
            );
        }
    }

    private static NpmPackage Noto(string name, int megabytes, params string[] weights) =>
        new($"@expo-google-fonts/{name}", "0.4.3", megabytes)
        {
            // Nine weights of 10 to 15 MB each: only those that the style sheets ask for.
            Keep = path =>
                weights.Any(weight => path.StartsWith(weight, StringComparison.Ordinal))
                && path.EndsWith(".ttf", StringComparison.Ordinal),
        };

    private static bool MachineHasChinese()
    {
        if (Executables.Find("fc-list") is not { } fcList)
        {
            return false;
        }

        var info = new ProcessStartInfo(fcList, [":lang=zh-cn", "file"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(info)!;
        var fonts = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return fonts.Length > 0;
    }

    private static string Write(IEnumerable<string> folders)
    {
        var home = Directory.CreateDirectory(Path.Combine(UserCache.Folder, "fonts")).FullName;
        var file = Path.Combine(home, "fonts.conf");
        var draft = $"{file}.{Guid.NewGuid():N}";
        var dirs = folders
            .Append("/usr/share/fonts")
            .Select(f => $"<dir>{SecurityElement.Escape(f)}</dir>");
        File.WriteAllText(
            draft,
            $"""
            <?xml version="1.0"?>
            <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
            <fontconfig>
              {string.Join("\n  ", dirs)}
              <cachedir>{SecurityElement.Escape(Path.Combine(home, "cache"))}</cachedir>
              <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
              <alias><family>serif</family><prefer><family>Noto Serif SC</family></prefer></alias>
            </fontconfig>
            """
        );
        File.Move(draft, file, overwrite: true);
        return file;
    }
}
