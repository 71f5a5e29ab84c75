using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Statistics;

/// <summary>Counts the register: one statement, so that all figures are of the same moment and add up.</summary>
internal sealed class StatisticsReader(HonoursDb db)
{
    private const string NotRecorded = "未登记";

    /// <summary>The register as it is now.</summary>
    public async Task<RegisterStatistics> ReadAsync(CancellationToken cancellationToken)
    {
        var groups = await db
            .Database.SqlQuery<GroupedCount>(
                $"""
                SELECT CASE
                        WHEN GROUPING(edition_ordinal) = 0 THEN {Aspects.Edition}
                        WHEN GROUPING(year) = 0 THEN {Aspects.Year}
                        WHEN GROUPING(place) = 0 THEN {Aspects.Place}
                        WHEN GROUPING(industry) = 0 THEN {Aspects.Industry}
                        ELSE {Aspects.State}
                    END AS aspect,
                    coalesce(edition_ordinal::text, year::text, place, industry, state) AS key,
                    kind,
                    max(edition_name) AS edition_name,
                    count(*)::int AS awards,
                    (count(*) FILTER (WHERE state = {nameof(HonourState.Revoked)}))::int AS revoked
                FROM honours
                GROUP BY GROUPING SETS
                    ((edition_ordinal, kind), (year, kind), (place, kind), (industry, kind), (state, kind))
                """
            )
            .ToListAsync(cancellationToken);
        var by = groups.ToLookup(g => g.Aspect);
        var editions = InTime(by[Aspects.Edition], g => g.First().EditionName!);
        return new(
            new(
                null,
                "合计",
                editions.Sum(e => e.Organisations),
                editions.Sum(e => e.Individuals),
                editions.Sum(e => e.Revoked)
            ),
            InTime(by[Aspects.Year], g => $"{g.Key}年"),
            editions,
            OfOrganisations(by[Aspects.Place]),
            OfOrganisations(by[Aspects.Industry]),
            [.. Enum.GetValues<HonourState>().SelectMany(state => Of(state, by[Aspects.State]))]
        );
    }

    private static List<RegisterCount> InTime(
        IEnumerable<GroupedCount> groups,
        Func<IGrouping<string?, GroupedCount>, string> name
    ) =>
        [
            .. groups
                .GroupBy(g => g.Key)
                .OrderBy(g => int.Parse(g.Key!, CultureInfo.InvariantCulture))
                .Select(g => Count(g.Key, name(g), g)),
        ];

    // Individuals have neither; their employers' are not asked for.
    private static List<RegisterCount> OfOrganisations(IEnumerable<GroupedCount> groups) =>
        [
            .. groups
                .Where(g => g.Kind == nameof(CandidateKind.Organisation))
                .Select(g => Count(g.Key, g.Key ?? NotRecorded, [g]))
                .OrderBy(c => c.Key is null)
                .ThenByDescending(c => c.Total)
                .ThenBy(c => c.Name, StringComparer.Ordinal),
        ];

    private static IEnumerable<RegisterCount> Of(
        HonourState state,
        IEnumerable<GroupedCount> groups
    ) =>
        groups
            .Where(g => g.Key == $"{state}")
            .GroupBy(g => g.Key)
            .Select(g =>
                Count(
                    JsonNamingPolicy.KebabCaseLower.ConvertName($"{state}"),
                    state.ChineseName(),
                    g
                )
            );

    private static RegisterCount Count(string? key, string name, IEnumerable<GroupedCount> groups)
    {
        var counted = groups.ToList();
        return new(
            key,
            name,
            Awards(CandidateKind.Organisation),
            Awards(CandidateKind.Individual),
            counted.Sum(g => g.Revoked)
        );

        int Awards(CandidateKind kind) =>
            counted.Where(g => g.Kind == $"{kind}").Sum(g => g.Awards);
    }
}
