using System.Text.RegularExpressions;

namespace QualityAward.Browser.EveryPage;

/// <summary>A page of the portal and who opens it.</summary>
/// <param name="Route">As its component declares it, with parameters in braces.</param>
/// <param name="Account">Who signs in; null for the public site.</param>
/// <param name="Address">
/// What to open where the route has parameters and no link leads there, or, with parameters of its own, which of the links
/// that fit; null where any of the links seen so far does.
/// </param>
internal sealed record ListedPage(string Route, string? Account, string? Address = null)
{
    private const string Desk = "/workbench";

    /// <summary>The route as the browser's address has it.</summary>
    public string Path => Account is null ? Route : Desk + Route;

    /// <summary>The address: the route itself, or the first link that fits it.</summary>
    public string? FindAmong(IEnumerable<string> links)
    {
        var wanted = Address is null ? Path : (Account is null ? "" : Desk) + Address;
        return wanted.Contains('{', StringComparison.Ordinal)
            ? links.FirstOrDefault(link => Pattern(wanted).IsMatch(link) && !IsAnother(link))
            : wanted;
    }

    // /honours/statistics fits /honours/{Number} as well, and is a page of its own.
    private static bool IsAnother(string link) =>
        PageList.Public.Concat(PageList.Workbench).Any(page => page.Path == link);

    // A parameter never holds a slash; {Id:guid} and its like are told from words such as "new".
    private static Regex Pattern(string route) =>
        new(
            "^"
                + Regex.Replace(
                    route,
                    @"\{\w+(:\w+)?\}",
                    m => m.Groups[1].Value == ":guid" ? "[0-9a-f-]{36}" : "[^/?#]+"
                )
                + "$",
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}
