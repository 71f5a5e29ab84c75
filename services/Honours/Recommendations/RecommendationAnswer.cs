using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Recommendations;

/// <summary>Recommendations as they are answered, and who could be recommended: only holders of whom the reader may know (article 22).</summary>
internal sealed class RecommendationAnswer(HonoursDb db, SubjectWall wall, Eligibility eligibility)
    : ICaseAnswer<RecommendationCase, RecommendationView>
{
    public Task<TaggedOk<RecommendationView>> OfAsync(
        RecommendationCase found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(found.ToView(by), found.Item.Version));

    /// <summary>One that exists for this person; not tracked.</summary>
    /// <exception cref="RefusedException">404; <c>cannot-verify-now</c>.</exception>
    public async Task<RecommendationCase> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var item = await db.Recommendations.AsNoTracking().RequireAsync(id, cancellationToken);
        var award = await db
            .Honours.AsNoTracking()
            .SingleAsync(h => h.Id == item.HonourId, cancellationToken);
        await wall.RequireAsync(award.SubjectKey, cancellationToken);
        return new(item, award, await eligibility.OfAsync(award, cancellationToken));
    }

    /// <summary>A page of recommendations, the latest first.</summary>
    public async Task<Page<RecommendationView>> PageAsync(
        RecommendationFilter filter,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var awards = await KnowableAsync(filter.Q, cancellationToken);
        var knowable = db
            .Recommendations.AsNoTracking()
            .Where(r => awards.Any(h => h.Id == r.HonourId));
        var shown = await knowable
            .Where(r => filter.State == null || r.State == filter.State)
            .Where(r => filter.Target == null || r.Target == filter.Target)
            .NewestFirstAsync(r => r.ProposedAt, page, cancellationToken, knowable);
        var rows = await shown.ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.HonourId).Distinct().ToList();
        var of = await db
            .Honours.AsNoTracking()
            .Where(h => ids.Contains(h.Id))
            .ToDictionaryAsync(h => h.Id, cancellationToken);
        var grounds = await eligibility.OfAsync([.. of.Values], cancellationToken);
        return page.Of(
            rows,
            r => r.Id,
            r => new RecommendationCase(r, of[r.HonourId], grounds[r.HonourId]).ToView(by)
        );
    }

    /// <summary>A page of the register with who may be recommended now, and who not and why.</summary>
    public async Task<Page<RecommendationCandidate>> CandidatesAsync(
        CandidateFilter filter,
        NumberedPageQuery page,
        CancellationToken cancellationToken
    )
    {
        var awards = await KnowableAsync(filter.Q, cancellationToken);
        var rows = await awards
            .Where(h => filter.Kind == null || h.Kind == filter.Kind)
            .InOrder(page)
            .ToListAsync(cancellationToken);
        var grounds = await eligibility.OfAsync(rows, cancellationToken);
        return page.Page.Of(
            rows,
            h => h.SortKey,
            h => new RecommendationCandidate(
                h.Id,
                h.Number,
                h.Kind,
                h.Name,
                h.EditionName,
                h.AwardedOn,
                grounds[h.Id].All(g => g.IsMet),
                grounds[h.Id]
            )
        );
    }

    private async Task<IQueryable<Honour>> KnowableAsync(
        string? q,
        CancellationToken cancellationToken
    )
    {
        var awards = db.Honours.AsNoTracking().Holding(q);
        var known = await wall.KnowableAsync(
            awards.Where(h => h.SubjectKey != null).Select(h => h.SubjectKey!),
            cancellationToken
        );
        return awards.Where(h => h.SubjectKey == null || known.Contains(h.SubjectKey));
    }
}

/// <summary>Which recommendations the list shows.</summary>
/// <param name="State">In this state only.</param>
/// <param name="Target">To this award only.</param>
/// <param name="Q">Part of the holder's name or of the certificate's number.</param>
internal readonly record struct RecommendationFilter(
    RecommendationState? State,
    HigherAward? Target,
    string? Q
);

/// <summary>Which holders are asked for.</summary>
/// <param name="Kind">Organisations or individuals only.</param>
/// <param name="Q">Part of the holder's name or of the certificate's number.</param>
internal readonly record struct CandidateFilter(CandidateKind? Kind, string? Q);
