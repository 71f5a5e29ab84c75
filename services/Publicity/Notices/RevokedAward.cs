using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// An award that 市政府 has revoked (articles 24, 27). Every list that names its holder says so when it is read: documents
/// stay as they were published, and what has become of them stands beside.
/// </summary>
public sealed class RevokedAward
{
    /// <summary>The public announcement.</summary>
    public required Guid NoticeId { get; set; }

    /// <summary>The candidate that was awarded.</summary>
    public required Guid CandidateId { get; init; }

    /// <summary>市政府's decision.</summary>
    public required string DocumentNumber { get; set; }

    /// <summary>Its date.</summary>
    public required DateOnly DecidedOn { get; set; }

    /// <summary>The paper that annulled that decision: the award stands; null while it is revoked.</summary>
    public string? AnnulledBy { get; set; }

    /// <summary>As shown beside the holder.</summary>
    public RevocationMark ToMark() => new(DocumentNumber, DecidedOn, NoticeId);
}

internal static class RevokedAwards
{
    /// <summary>What is revoked of those whom a notice names.</summary>
    public static Task<Dictionary<Guid, RevocationMark>> OfAsync(
        this IQueryable<RevokedAward> revoked,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        var named = notice.Candidates.Select(row => row.CandidateId).ToArray();
        return revoked
            .AsNoTracking()
            .Where(award => named.Contains(award.CandidateId) && award.AnnulledBy == null)
            .ToDictionaryAsync(
                award => award.CandidateId,
                award => award.ToMark(),
                cancellationToken
            );
    }
}
