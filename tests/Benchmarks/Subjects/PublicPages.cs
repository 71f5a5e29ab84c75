using System.Text;
using System.Text.Json;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Json;

namespace QualityAward.Benchmarks.Subjects;

/// <summary>What a visitor reads.</summary>
public static class PublicPages
{
    // The certificates of the edition that the scenario plays: 组织 and 个人, as many as the quotas allow.
    private static readonly string[] Certificates =
    [
        .. Enumerable.Range(1, 3).Select(i => $"PZHZLJ-03-Z-{i:D2}"),
        .. Enumerable.Range(1, 5).Select(i => $"PZHZLJ-03-G-{i:D2}"),
    ];

    /// <summary>The newest notice's page: its path and its bytes.</summary>
    /// <param name="gateway">The gateway.</param>
    /// <param name="namesHolders">One that names holders, which is kept for a moment only, or one that does not.</param>
    /// <exception cref="InvalidOperationException">No such notice was published.</exception>
    public static async Task<(string Path, byte[] Body)> ReadAsync(Uri gateway, bool namesHolders)
    {
        using var visitor = new HttpClient { BaseAddress = gateway };
        var notices = JsonSerializer.Deserialize<Page<NoticeSummary>>(
            await visitor.GetStringAsync(new Uri("/api/publicity/notices", UriKind.Relative)),
            AwardJson.Options
        )!;
        foreach (var notice in notices.Items)
        {
            var path = $"/notices/{notice.Id}";
            using var page = await visitor.GetAsync(new Uri(path, UriKind.Relative));
            if (page.Headers.CacheControl?.NoCache == namesHolders)
            {
                return (path, await page.Content.ReadAsByteArrayAsync());
            }
        }

        throw new InvalidOperationException("No such notice is published here yet.");
    }

    /// <summary>The verification of every certificate that was issued: paths and bytes.</summary>
    /// <exception cref="InvalidOperationException">None was issued: a register without certificates measures nothing.</exception>
    public static async Task<IReadOnlyList<(string Path, byte[] Body)>> ReadVerificationsAsync(
        Uri gateway
    )
    {
        using var visitor = new HttpClient { BaseAddress = gateway };
        var issued = new List<(string Path, byte[] Body)>();
        foreach (var number in Certificates)
        {
            var path = $"/api/honours/verify/{number}";
            var body = await visitor.GetByteArrayAsync(new Uri(path, UriKind.Relative));
            if (Encoding.UTF8.GetString(body).Contains("\"holder\"", StringComparison.Ordinal))
            {
                issued.Add((path, body));
            }
        }

        return issued is not []
            ? issued
            : throw new InvalidOperationException("No certificate is issued here yet.");
    }
}
