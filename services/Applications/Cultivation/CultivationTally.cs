using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Cultivation;

/// <summary>
/// 第八条: counts by year and industry. A receiving body counts its own, as far as they exist for the clerk; 市质量强市办
/// counts all of them and learns no name.
/// </summary>
internal sealed class CultivationTally(
    ApplicationsDb db,
    CultivationAnswer answer,
    ReceivingBodies bodies
)
{
    /// <summary>The counts.</summary>
    /// <param name="year">Of those taken in this year; null: of all.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<CultivationCounts> OfAsync(
        int? year,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var isOffice = by.Role == Roles.Office;
        var groups = isOffice
            ? await EverybodysAsync(cancellationToken)
            : [.. (await answer.AllAsync(by, cancellationToken)).Select(TallyGroup.Of)];
        var guidance = await GuidanceAsync(
            isOffice ? null : [.. groups.Select(g => g.Id!.Value)],
            cancellationToken
        );
        var shown = groups.Where(g => year == null || g.Year == year).ToList();
        return new(
            year,
            [
                .. groups
                    .Select(g => g.Year)
                    .Union(guidance.Keys)
                    .OrderDescending()
                    .Select(y => YearOf(y, groups, guidance.GetValueOrDefault(y))),
            ],
            [
                .. IndustrySection
                    .All.Select(s => ShareOf(s.Name, shown, g => g.Section == $"{s.Code}"))
                    .Where(s => s.Organisations + s.Individuals > 0),
            ],
            [
                .. Enum.GetValues<CultivationState>()
                    .Select(s => ShareOf(s.ChineseName(), shown, g => g.State == s)),
            ],
            isOffice
                ?
                [
                    .. (await bodies.AllAsync(cancellationToken)).Select(unit =>
                        ShareOf(unit.ShortName, shown, g => g.Unit == unit.Code)
                    ),
                ]
                : []
        );
    }

    private Task<List<TallyGroup>> EverybodysAsync(CancellationToken cancellationToken) =>
        db.Set<CultivatedCandidate>()
            .GroupBy(c => new
            {
                c.Unit,
                c.Kind,
                c.IndustrySection,
                c.State,
                c.StartedOn.Year,
            })
            .Select(g => new TallyGroup(
                null,
                g.Key.Unit,
                g.Key.Kind,
                g.Key.IndustrySection,
                g.Key.State,
                g.Key.Year,
                g.Count()
            ))
            .ToListAsync(cancellationToken);

    private Task<Dictionary<int, int>> GuidanceAsync(
        Guid[]? of,
        CancellationToken cancellationToken
    ) =>
        db.Set<GuidanceEntry>()
            .Where(g => of == null || of.Contains(g.CandidateId))
            .GroupBy(g => g.Day.Year)
            .Select(g => new { Year = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Year, g => g.Count, cancellationToken);

    private static CultivationYear YearOf(int year, List<TallyGroup> groups, int guidances)
    {
        var (organisations, individuals) = Sum(groups.Where(g => g.Year == year));
        return new(year, organisations, individuals, guidances);
    }

    private static CultivationShare ShareOf(
        string name,
        List<TallyGroup> groups,
        Func<TallyGroup, bool> of
    )
    {
        var (organisations, individuals) = Sum(groups.Where(of));
        return new(name, organisations, individuals);
    }

    private static (int Organisations, int Individuals) Sum(IEnumerable<TallyGroup> groups) =>
        groups.Aggregate(
            (Organisations: 0, Individuals: 0),
            (sum, g) =>
                g.Kind is CandidateKind.Organisation
                    ? (sum.Organisations + g.Count, sum.Individuals)
                    : (sum.Organisations, sum.Individuals + g.Count)
        );
}

/// <summary>Entries that are alike in all that is counted.</summary>
internal sealed record TallyGroup(
    Guid? Id,
    string Unit,
    CandidateKind Kind,
    string Section,
    CultivationState State,
    int Year,
    int Count
)
{
    /// <summary>A single entry.</summary>
    public static TallyGroup Of(CultivatedCandidate c) =>
        new(c.Id, c.Unit, c.Kind, c.IndustrySection, c.State, c.StartedOn.Year, 1);
}
