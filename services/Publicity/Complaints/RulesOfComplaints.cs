using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Complaints;

/// <summary>第六条、第二十一条: asks Review by which rules a complaint is handled. Without an answer nothing goes on.</summary>
internal sealed class RulesOfComplaints(
    PublicityDb db,
    Contracts.Review.V1.Rules.RulesClient rules,
    AwardClock clock
)
{
    /// <summary>
    /// The edition whose rules hold: that of the candidate named, else the one called last; null before the first call.
    /// </summary>
    public async Task<Guid?> EditionAsync(Guid? candidate, CancellationToken cancellationToken)
    {
        var named = await db
            .Notices.Where(notice => notice.Candidates.Any(row => row.CandidateId == candidate))
            .Select(notice => (Guid?)notice.EditionId)
            .FirstOrDefaultAsync(cancellationToken);
        return named
            ?? await db
                .Notices.Where(notice => notice.Kind == NoticeKind.Call)
                .OrderByDescending(notice => notice.PublishedOn)
                .Select(notice => (Guid?)notice.EditionId)
                .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>组成 of both groups as 领导小组 has published it for the edition called last (article 7).</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyCollection<string>> CompositionAsync(
        CancellationToken cancellationToken
    )
    {
        var edition = await EditionAsync(candidate: null, cancellationToken);
        var told = await rules.ComplaintsAsync(
            new() { EditionId = edition?.ToString() ?? "" },
            cancellationToken: cancellationToken
        );
        return told.Composition;
    }

    /// <summary>What holds now.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<ComplaintRules> AskAsync(Guid? edition, CancellationToken cancellationToken)
    {
        var told = await rules.ComplaintsAsync(
            new() { EditionId = edition?.ToString() ?? "" },
            cancellationToken: cancellationToken
        );
        return new(
            told.RuleSetId.Length == 0 ? null : Guid.Parse(told.RuleSetId),
            told.AcceptDays,
            told.InvestigateDays,
            told.DecideDays,
            told.ReplyDays,
            told.SuspensionDays,
            told.UnsignedTaken,
            clock.Now
        );
    }
}
