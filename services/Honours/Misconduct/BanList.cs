using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Search;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Paging;

namespace QualityAward.Honours.Misconduct;

/// <summary>不予受理名单, without the subjects of whom the reader may not know (第二十二条).</summary>
internal sealed class BanList(HonoursDb db, SubjectWall wall)
{
    /// <summary>A page of it.</summary>
    /// <param name="q">Part of the subject's name or of a code.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Page<BanView>> PageAsync(
        string? q,
        PageQuery page,
        CancellationToken cancellationToken
    )
    {
        var asked = db.Bans.AsNoTracking().Holding(q);
        var known = await wall.KnowableAsync(asked.Select(b => b.Subject.Key), cancellationToken);
        var rows = await asked
            .Where(b => known.Contains(b.Subject.Key))
            .InKeyOrder(page)
            .ToListAsync(cancellationToken);
        return page.Of(rows, b => b.Id, b => b.ToView());
    }
}
