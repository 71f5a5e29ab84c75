namespace QualityAward.LocalHosting.Running;

/// <summary>Whether the console shows colours (no-color.org; output into a file stays plain).</summary>
internal static class ConsoleColours
{
    public static bool Wanted =>
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
