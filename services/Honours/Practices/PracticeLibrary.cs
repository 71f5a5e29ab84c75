using System.Globalization;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;

namespace QualityAward.Honours.Practices;

/// <summary>第二十九条、第三十条: published practices, as anybody reads them, of holders whose award is valid now.</summary>
internal sealed class PracticeLibrary(HonoursDb db)
{
    // 第二十七条: whose award is revoked is shown no second longer; nothing is copied that would have to be told.
    private IQueryable<PracticeVersion> Public =>
        db
            .PracticeVersions.AsNoTracking()
            .Where(v => v.IsCurrent)
            .Where(v =>
                db.Honours.Any(h => h.Id == v.HonourId && h.State == HonourState.Certified)
            );

    /// <summary>A page of them, the latest first.</summary>
    public async Task<Page<PublishedPractice>> PageAsync(
        PracticeQuery query,
        PageQuery page,
        CancellationToken cancellationToken
    )
    {
        var (q, year, industry, place) = query;
        var shown = await Public
            .Holding(q)
            .Where(v => year == null || v.Year == year)
            .Where(v => industry == null || v.Industry == industry)
            .Where(v => place == null || v.Place == place)
            .NewestFirstAsync(v => v.PublishedAt, page, cancellationToken, db.PracticeVersions);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, v => v.Id, Summary);
    }

    /// <summary>By what they can be narrowed.</summary>
    public async Task<PracticeChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        var found = await Public
            .Select(v => new
            {
                v.Year,
                v.Industry,
                v.Place,
            })
            .Distinct()
            .ToListAsync(cancellationToken);
        return new(
            [.. found.Select(f => f.Year).Distinct().OrderDescending()],
            [.. found.Select(f => f.Industry).Distinct().Order(StringComparer.Ordinal)],
            [
                .. found
                    .Select(f => f.Place)
                    .OfType<string>()
                    .Distinct()
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>One of them, in a version; without a number in the one that is public.</summary>
    /// <exception cref="RefusedException">404: not there, withdrawn, or the award is not valid any more.</exception>
    public async Task<PublishedPracticeView> FindAsync(
        Guid id,
        int? number,
        CancellationToken cancellationToken
    )
    {
        var current =
            await Public.SingleOrDefaultAsync(v => v.PracticeId == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        var all = db.PracticeVersions.AsNoTracking().Where(v => v.PracticeId == id);
        var found =
            number is null || number == current.Number
                ? current
                : await all.SingleOrDefaultAsync(v => v.Number == number, cancellationToken)
                    ?? throw new RefusedException(Refusals.NotFound);
        var versions = await all.OrderByDescending(v => v.Number).ToListAsync(cancellationToken);
        return new(
            Summary(found),
            found.Method,
            found.Results,
            CitationOf(found),
            found.IsCurrent,
            [.. versions.Select(v => new PracticeVersionLine(v.Number, v.PublishedOn))]
        );
    }

    // 第二十六条: the award is named with its year.
    private static string CitationOf(PracticeVersion v) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{v.Holder}：《{v.Title}》（{TitleWording.Name}{v.Year}年度经验），第{v.Number}版，攀枝花市政府质量奖评选管理公开平台，{v.PublishedOn.ToChinese()}发布。"
        );

    private static PublishedPractice Summary(PracticeVersion v) =>
        new(
            v.PracticeId,
            v.Number,
            v.Title,
            v.Summary,
            v.Holder,
            v.CertificateNumber,
            v.Year,
            v.Place,
            v.Field,
            v.Industry,
            v.PublishedOn
        );
}

/// <summary>Which practices the public list shows.</summary>
/// <param name="Q">Words of title, holder or text.</param>
/// <param name="Year">Of the award.</param>
/// <param name="Industry">行业, whole.</param>
/// <param name="Place">县（区）, whole.</param>
internal readonly record struct PracticeQuery(
    string? Q,
    int? Year,
    string? Industry,
    string? Place
);
