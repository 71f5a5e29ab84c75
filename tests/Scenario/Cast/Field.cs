using QualityAward.Common;

namespace QualityAward.Scenario.Cast;

/// <summary>The field of the third edition: 12 organisations and 8 individuals, all fictitious.</summary>
public static class Field
{
    private static readonly (string Code, string Name)[] Divisions =
    [
        ("510402", "东区"),
        ("510403", "西区"),
        ("510411", "仁和区"),
        ("510421", "米易县"),
        ("510422", "盐边县"),
    ];

    /// <summary>Everybody, organisations first.</summary>
    public static IReadOnlyList<Candidate> All() => [.. Organisations(), .. Individuals()];

    private static IEnumerable<Candidate> Organisations() =>
        Enumerable
            .Range(1, 12)
            .Select(n =>
                Make($"o{n}", n, CandidateKind.Organisation, $"示例{Trade.All[n - 1].Name}有限公司")
            );

    private static IEnumerable<Candidate> Individuals() =>
        Enumerable
            .Range(1, 8)
            .Select(n => Make($"i{n}", n + 12, CandidateKind.Individual, $"示例·第{n}人"));

    private static Candidate Make(string key, int n, CandidateKind kind, string name)
    {
        var (code, place) = Divisions[(n - 1) % Divisions.Length];
        var (zone, unit, clerk) = n switch
        {
            8 or 9 or 18 => (true, "high-tech-zone", "hitech"),
            6 or 16 => (false, "industry-jxj", "industry-jxj"),
            7 or 17 => (false, "industry-zjj", "industry-zjj"),
            _ => (false, $"county-office-{code}", $"county-{code}"),
        };
        return new(
            key,
            n == 1 ? "applicant" : $"applicant-{n}",
            kind,
            name,
            n,
            code,
            $"攀枝花市{place}示例路{n}号",
            zone,
            unit,
            clerk
        );
    }
}
