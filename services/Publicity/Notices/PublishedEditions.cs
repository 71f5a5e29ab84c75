using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;

namespace QualityAward.Publicity.Notices;

/// <summary>What is remembered of editions. Their events come from several services, in any order.</summary>
public sealed class PublishedEditions(PublicityDb db)
{
    /// <summary>The edition's row, made when first heard of.</summary>
    public async Task<PublishedEdition> RequireAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.PublishedEditions.FindAsync([id], cancellationToken) is { } known)
        {
            return known;
        }

        // Two events at once: the second waits here, then finds the first one's row.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO published_editions (id, awarded) VALUES ({id}, '{{}}') ON CONFLICT DO NOTHING",
            cancellationToken
        );
        return await db.PublishedEditions.SingleAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>第三条：宁缺毋滥。Says so where a list is shorter than the quota; null where it is full or unknown.</summary>
    public static string? RemarkOn(
        PublishedEdition edition,
        IReadOnlyList<PublicCandidate> list,
        string verb
    )
    {
        List<string> unfilled = [];
        foreach (
            var (kind, code, quota) in new[]
            {
                (CandidateKind.Organisation, "organisation", edition.OrganisationQuota),
                (CandidateKind.Individual, "individual", edition.IndividualQuota),
            }
        )
        {
            var count = list.Count(candidate => candidate.Kind == code);
            if (quota > count)
            {
                unfilled.Add(
                    $"获奖{kind.ChineseName()}名额{quota}个，{verb}{count}个，空缺{quota - count}个"
                );
            }
        }

        return unfilled.Count == 0
            ? null
            : $"本届{string.Join("；", unfilled)}。评选坚持宁缺毋滥，空缺名额不作递补。";
    }
}
