using System.Text;
using System.Text.Json;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults;

namespace QualityAward.Benchmarks.Subjects;

/// <summary>What a visitor reads.</summary>
public static class PublicPages
{
    // The first certificate of the edition that the scenario plays.
    private const string Verification = "/api/honours/verify/PZHZLJ-03-Z-01";

    /// <summary>The newest notice's page: its path and its bytes.</summary>
    public static async Task<(string Path, byte[] Body)> ReadAsync(Uri gateway)
    {
        using var visitor = new HttpClient { BaseAddress = gateway };
        var notices = JsonSerializer.Deserialize<Page<NoticeSummary>>(
            await visitor.GetStringAsync(new Uri("/api/publicity/notices", UriKind.Relative)),
            AwardJson.Options
        )!;
        var path = $"/notices/{notices.Items[0].Id}";
        return (path, await visitor.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
    }

    /// <summary>The verification of a certificate: its path and its bytes.</summary>
    public static async Task<(string Path, byte[] Body)> ReadVerificationAsync(Uri gateway)
    {
        using var visitor = new HttpClient { BaseAddress = gateway };
        var body = await visitor.GetByteArrayAsync(new Uri(Verification, UriKind.Relative));
        if (!Encoding.UTF8.GetString(body).Contains("\"holder\"", StringComparison.Ordinal))
        {
            Console.WriteLine("no certificate is issued here yet: an unknown number is verified");
        }

        return (Verification, body);
    }
}
