namespace QualityAward.Identity.SignIn;

/// <summary>Where a browser goes on: only to paths of our own, so that no sign-in link can lead elsewhere.</summary>
public static class ReturnUrl
{
    /// <summary>Name of the query parameter and form field.</summary>
    public const string Parameter = "returnUrl";

    /// <summary>Where somebody goes who opened the sign-in page by itself: the gateway signs in to the workbench.</summary>
    public const string Start = "/signin?returnUrl=%2Fworkbench";

    /// <summary>The address if it is a path of ours, else <see cref="Start"/>.</summary>
    public static string OrStart(string? address) => IsLocal(address) ? address! : Start;

    /// <summary>Browsers read <c>//host</c> and <c>/\host</c> as another server, and drop tabs and line ends.</summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..]
        && address is not ['/', '/' or '\\', ..]
        && !address.Any(char.IsControl);
}
