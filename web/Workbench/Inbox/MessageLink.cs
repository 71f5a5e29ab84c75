namespace QualityAward.Workbench.Inbox;

/// <summary>Where a message's link leads: services name pages by their path, public ones among them.</summary>
internal static class MessageLink
{
    private static readonly string[] Elsewhere =
    [
        "/workbench",
        "/notices",
        "/guide",
        "/regulation",
        "/verify",
        "/working-days",
    ];

    /// <summary>The address from the root.</summary>
    public static string AddressOf(string link) => IsElsewhere(link) ? link : $"/workbench{link}";

    /// <summary>Whether it leads out of the workbench, to be opened aside.</summary>
    public static bool IsPublic(string link) =>
        IsElsewhere(link) && !link.StartsWith("/workbench", StringComparison.Ordinal);

    private static bool IsElsewhere(string link) =>
        !link.StartsWith('/')
        || Array.Exists(
            Elsewhere,
            start =>
                link.Equals(start, StringComparison.Ordinal)
                || link.StartsWith($"{start}/", StringComparison.Ordinal)
        );
}
