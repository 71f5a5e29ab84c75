using System.Net;
using System.Text.RegularExpressions;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Scenario.Playing;

/// <summary>
/// Reads all that anybody can read without an account: every page that a link leads to, the feed, every answer of the
/// public API. Says of a revoked award where it is still shown without a word (articles 24, 27).
/// </summary>
public sealed partial class PublicReader(Player visitor)
{
    private const int Most = 1000;

    // The log is a record of what happened, line by line: that the award was revoked is a line of its own.
    private static readonly string[] NotRead =
    [
        "/signin",
        "/signout",
        "/workbench",
        "/docs",
        "/openapi",
        "/log",
        "/api/publicity/log",
    ];

    private static readonly string[] Everywhere =
    [
        "/",
        "/notices.rss",
        "/api/applications/editions?limit=100",
        "/api/applications/personal-data-notice",
        "/api/publicity/notices?limit=100",
        "/api/honours/register?limit=100",
    ];

    /// <summary>Reads everything, and demands that whatever names the holder says that the award is revoked.</summary>
    /// <returns>How many addresses name the holder.</returns>
    /// <exception cref="ScenarioException">An address names it without a word, or one that must name it does not.</exception>
    public async Task<int> DemandSaidAsync(string holder, string number)
    {
        var toRead = new Queue<string>([.. Everywhere, .. await OfRecordsAsync(holder, number)]);
        var read = new HashSet<string>(toRead, StringComparer.Ordinal);
        List<string> naming = [];
        List<string> silent = [];
        while (toRead.TryDequeue(out var path))
        {
            var (status, body) = await visitor.LookAsync(path);
            // A title keeps parts of names together: without that, names stand in one piece.
            var text = WebUtility.HtmlDecode(KeptTogether().Replace(body, "$1"));
            if (
                status is HttpStatusCode.OK
                && (
                    text.Contains(holder, StringComparison.Ordinal)
                    || text.Contains(number, StringComparison.Ordinal)
                )
            )
            {
                naming.Add(path);
                if (!Says(text, holder))
                {
                    silent.Add(path);
                }
            }

            foreach (var link in LinksIn(text).Where(link => read.Count < Most && read.Add(link)))
            {
                toRead.Enqueue(link);
            }
        }

        if (silent.Count > 0)
        {
            throw new ScenarioException(
                $"{holder} ({number}) is revoked, and not a word of it at: {string.Join(" ", silent)}"
            );
        }

        return naming.Count;
    }

    private async Task<List<string>> OfRecordsAsync(string holder, string number)
    {
        List<string> paths =
        [
            $"/verify/{number}",
            $"/honours/{number}",
            $"/honours?q={Uri.EscapeDataString(holder)}",
            $"/notices?q={Uri.EscapeDataString(holder)}",
            $"/api/honours/verify/{number}",
            $"/api/honours/register?q={Uri.EscapeDataString(holder)}",
        ];
        var notices = await visitor.GetAsync<Page<NoticeSummary>>(
            "/api/publicity/notices?limit=100"
        );
        foreach (var notice in notices.Items)
        {
            paths.Add($"/notices/{notice.Id}");
            paths.Add($"/api/publicity/notices/{notice.Id}");
        }

        var honours = await visitor.GetAsync<Page<HonourSummary>>(
            "/api/honours/register?limit=100"
        );
        paths.AddRange(honours.Items.Select(h => $"/api/honours/register/{h.Number ?? $"{h.Id}"}"));
        return paths;
    }

    private static bool Says(string text, string holder) =>
        text.Contains("已撤销", StringComparison.Ordinal)
        || text.Contains($"撤销{holder}", StringComparison.Ordinal)
        || text.Contains("撤销其已获奖项", StringComparison.Ordinal)
        || text.Contains("\"revoked\":{", StringComparison.Ordinal)
        || text.Contains("\":\"revoked\"", StringComparison.Ordinal);

    private static IEnumerable<string> LinksIn(string text) =>
        Link()
            .Matches(text)
            .Select(match => match.Groups[1].Value.Split('#')[0])
            .Where(link =>
                link.Length > 0
                && !NotRead.Any(start => link.StartsWith(start, StringComparison.Ordinal))
            );

    // Addresses of this site only.
    [GeneratedRegex("<span class=\"kept\">([^<]*)</span>")]
    private static partial Regex KeptTogether();

    [GeneratedRegex("href=\"(/[^/\"][^\"]*)\"")]
    private static partial Regex Link();
}
