using Microsoft.Extensions.Configuration;

namespace QualityAward.AppHost;

/// <summary>Where certificates find a Chinese font.</summary>
internal static class Fonts
{
    /// <summary>
    /// What <c>Award:FontFolder</c> says, and then none is fetched; else the fonts in the user cache and the machine's own.
    /// </summary>
    public static string Folders(IDistributedApplicationBuilder builder)
    {
        string? Variable(string name) =>
            Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var cache =
            Variable("AWARD_CACHE")
            ?? Path.Combine(
                Variable("XDG_CACHE_HOME") ?? Path.Combine(home, ".cache"),
                "qualityaward"
            );
        if (builder.Configuration["Award:FontFolder"] is { Length: > 0 } configured)
        {
            builder.Configuration["LocalHosting:Fonts"] = "false";
            return configured;
        }

        return string.Join(Path.PathSeparator, Path.Combine(cache, "npm"), "/usr/share/fonts");
    }
}
