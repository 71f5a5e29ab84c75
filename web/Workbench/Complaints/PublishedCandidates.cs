using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Complaints;

/// <summary>Names by which a complaint's candidates are known to everybody: from the latest public lists.</summary>
internal static class PublishedCandidates
{
    private const int Latest = 4;

    /// <summary>The candidates with their names, once each.</summary>
    public static async Task<IReadOnlyList<(Guid Id, string Name)>> ReadAsync(
        DeskApi api,
        CancellationToken cancellationToken
    )
    {
        var names = new Dictionary<Guid, string>();
        foreach (var kind in new[] { "acceptance-notice", "award-notice" })
        {
            var page = await api.GetAsync<Page<NoticeSummary>>(
                Address.Of("/api/publicity/notices", ("kind", kind), ("limit", $"{Latest}")),
                cancellationToken
            );
            foreach (var summary in page.Value?.Items ?? [])
            {
                var notice = await api.GetAsync<NoticeView>(
                    $"/api/publicity/notices/{summary.Id}",
                    cancellationToken
                );
                foreach (
                    var row in (notice.Value?.Organisations ?? []).Concat(
                        notice.Value?.Individuals ?? []
                    )
                )
                {
                    names[row.CandidateId] = row.Employer is null
                        ? row.Name
                        : $"{row.Name}（{row.Employer}）";
                }
            }
        }

        return [.. names.Select(n => (n.Key, n.Value))];
    }
}
