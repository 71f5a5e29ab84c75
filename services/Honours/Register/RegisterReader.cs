using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Paging;

namespace QualityAward.Honours.Register;

/// <summary>荣誉名录 as anybody reads it.</summary>
internal sealed class RegisterReader(HonoursDb db)
{
    /// <summary>A page of it, in the register's order.</summary>
    public async Task<Page<HonourSummary>> PageAsync(
        RegisterQuery query,
        NumberedPageQuery page,
        CancellationToken cancellationToken
    )
    {
        var found = await Asked(query).InOrder(page).ToListAsync(cancellationToken);
        return page.Page.Of(found, h => h.SortKey, h => h.ToSummary());
    }

    /// <summary>All that is asked for, in the register's order: an edition awards a handful.</summary>
    public Task<List<Honour>> AllAsync(RegisterQuery query, CancellationToken cancellationToken) =>
        Asked(query).OrderBy(h => h.SortKey).ToListAsync(cancellationToken);

    private IQueryable<Honour> Asked(RegisterQuery query)
    {
        var (edition, kind, year, q, place, industry) = query;
        return db
            .Honours.AsNoTracking()
            .Holding(q)
            .Where(h => edition == null || h.EditionOrdinal == edition)
            .Where(h => kind == null || h.Kind == kind)
            .Where(h => year == null || h.Year == year)
            .Where(h => place == null || h.Place == place)
            .Where(h => industry == null || h.Industry == industry);
    }
}

/// <summary>Which awards are asked for.</summary>
/// <param name="Edition">Of one edition, by its ordinal.</param>
/// <param name="Kind">Organisations or individuals.</param>
/// <param name="Year">Of one year.</param>
/// <param name="Q">Part of the holder's name, of the employer's or of the certificate's number.</param>
/// <param name="Place">Organisations of one 县（区）.</param>
/// <param name="Industry">Organisations of one 行业.</param>
internal readonly record struct RegisterQuery(
    int? Edition,
    CandidateKind? Kind,
    int? Year,
    string? Q,
    string? Place = null,
    string? Industry = null
);
