using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using System.Runtime.InteropServices;
using QualityAward.Provisioning;

namespace QualityAward.TestSupport;

/// <summary>A headless Chromium from <c>@sparticuz/chromium</c>, for Linux machines that have no browser.</summary>
internal sealed class ChromiumFromNpm(NpmStore store)
{
    private const string Advice =
        "请安装 Chromium（如 apt install chromium）或 Chrome，或用环境变量 AWARD_CHROMIUM 指明其路径。"
        + " / Install Chromium or Chrome, or name it in AWARD_CHROMIUM.";

    private static readonly NpmPackage Package = new(
        "@sparticuz/chromium",
        "147.0.0",
        Megabytes: 68
    )
    {
        Keep = path => path is "bin/chromium.br" or "bin/al2023.tar.br",
        Complete = UnpackAsync,
    };

    /// <summary>The browser, fetched when the cache lacks it.</summary>
    public async Task<ChromiumBinary> ObtainAsync(CancellationToken cancellationToken)
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture is not Architecture.X64)
        {
            throw new ProvisioningException(Advice);
        }

        try
        {
            var folder = await store.ObtainAsync(Package, cancellationToken);
            var executable = Path.Combine(folder, "chromium");
            var libraries = Path.Combine(folder, "lib");
            return new(executable, LacksLibraries(executable) ? libraries : null);
        }
        catch (ProvisioningException e)
        {
            throw new ProvisioningException($"{e.Message}\n{Advice}", e);
        }
    }

    private static async Task UnpackAsync(string folder, CancellationToken cancellationToken)
    {
        var executable = Path.Combine(folder, "chromium");
        await using (var binary = Open(folder, "chromium.br"))
        await using (var target = File.Create(executable))
        {
            await binary.CopyToAsync(target, cancellationToken);
        }

        await using (var libraries = Open(folder, "al2023.tar.br"))
        {
            await TarFile.ExtractToDirectoryAsync(
                libraries,
                folder,
                overwriteFiles: true,
                cancellationToken
            );
        }

        Directory.Delete(Path.Combine(folder, "bin"), recursive: true);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Everybody =
                UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
            File.SetUnixFileMode(executable, File.GetUnixFileMode(executable) | Everybody);
        }
    }

    private static BrotliStream Open(string folder, string name) =>
        new(File.OpenRead(Path.Combine(folder, "bin", name)), CompressionMode.Decompress);

    // The package brings NSS and its like for machines that never had a browser; the machine's own come first.
    private static bool LacksLibraries(string executable)
    {
        var info = new ProcessStartInfo("ldd", [executable]) { RedirectStandardOutput = true };
        using var process = Process.Start(info)!;
        var list = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return list.Contains("not found", StringComparison.Ordinal);
    }
}
