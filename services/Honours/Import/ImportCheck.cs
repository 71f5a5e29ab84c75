using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Import.Reading;

namespace QualityAward.Honours.Import;

/// <summary>
/// 第二十条: what becomes of each row of a list of past winners. One home for the rule: a trial run, the proposal and the
/// second person's check all come here.
/// </summary>
/// <param name="register">What stands in the register.</param>
/// <param name="first">The system's first edition; null while none was opened.</param>
/// <param name="today">The legal day.</param>
public sealed class ImportCheck(
    IReadOnlyCollection<RegisteredWinner> register,
    FirstEdition? first,
    DateOnly today
)
{
    private readonly List<RegisteredWinner> _known = [.. register];
    private readonly List<(ImportRow Row, PastWinner? Winner)> _checkedRows = [];
    private readonly Dictionary<int, SortedSet<int>> _years = register
        .GroupBy(r => r.Ordinal)
        .ToDictionary(g => g.Key, g => new SortedSet<int>(g.Select(r => r.Year)));

    /// <summary>Every row with what becomes of it, and the winner where it can be taken.</summary>
    public IReadOnlyList<(ImportRow Row, PastWinner? Winner)> Run(IEnumerable<ListRow> rows)
    {
        var byNumber = _known.Where(k => k.Number is not null).Select(k => k.Number!).ToHashSet();
        var byEdition = _known.ToLookup(k => (k.Ordinal, k.Kind));
        var added = new Dictionary<(int, CandidateKind), List<RegisteredWinner>>();
        foreach (var row in rows)
        {
            var values = row.Values;
            if (
                PastWinner.Read(row, out var fault) is not { } winner
                || (fault = FaultOfEdition(winner)) is not null
            )
            {
                _checkedRows.Add((new(row.Row, ImportOutcome.Faulty, fault, values), null));
                continue;
            }

            var key = (winner.Ordinal, winner.Kind);
            added.TryAdd(key, []);
            var others = byEdition[key].Concat(added[key]);
            if (Duplicate(winner, others, byNumber) is { } duplicate)
            {
                _checkedRows.Add((new(row.Row, ImportOutcome.Duplicate, duplicate, values), null));
                continue;
            }

            var namesake =
                winner.Kind is CandidateKind.Individual && others.Any(o => IsNamed(o, winner))
                    ? "同届已有同名的个人，证书编号不同，按另一人列入，请核对。"
                    : null;
            var taken = RegisteredWinner.Of(winner);
            added[key].Add(taken);
            if (winner.Number is { } number)
            {
                byNumber.Add(number);
            }

            _years.TryAdd(winner.Ordinal, []);
            _years[winner.Ordinal].Add(winner.Year);
            _checkedRows.Add((new(row.Row, ImportOutcome.New, null, values, namesake), winner));
        }

        return [.. _checkedRows.Select(WithYears)];
    }

    private string? FaultOfEdition(PastWinner winner) =>
        winner.Year > today.Year ? $"年份{winner.Year}晚于今年（{today.Year}年）。"
        : first is null ? null
        : winner.Ordinal >= first.Ordinal
            ? $"第{ChineseNumerals.Of(first.Ordinal)}届起由本系统评选，获奖名单以登记的市政府表扬决定为准，不得补录。"
        : winner.Year >= first.FirstYear
            ? $"{first.FirstYear}年起由本系统评选，获奖名单以登记的市政府表扬决定为准，不得补录。"
        : null;

    private static string? Duplicate(
        PastWinner winner,
        IEnumerable<RegisteredWinner> others,
        HashSet<string> numbers
    )
    {
        if (winner.Number is { } number && numbers.Contains(number))
        {
            return "名录或者本表中已有该证书编号。";
        }

        if (winner.Kind is CandidateKind.Individual)
        {
            // Two people of one name are told apart by their certificates alone.
            return others.Any(o =>
                IsNamed(o, winner) && (o.Number is null || winner.Number is null)
            )
                ? "名录或者本表中同届已有该获奖个人。"
                : null;
        }

        return winner.CreditCode is { } code
            && others.FirstOrDefault(o => o.CreditCode == code) is { } same
                ? $"名录或者本表中同届已有该统一社会信用代码的获奖组织（{same.Name}）。"
            : others.FirstOrDefault(o => IsNamed(o, winner)) is { } named
                ? $"名录或者本表中同届已有该获奖组织（{named.Name}）。"
            : null;
    }

    private static bool IsNamed(RegisteredWinner other, PastWinner winner) =>
        other.FoldedName == CellText.Folded(winner.Name);

    /// <summary>Editions follow one another: one has one year, and a later one has a later year.</summary>
    private (ImportRow Row, PastWinner? Winner) WithYears((ImportRow Row, PastWinner? Winner) entry)
    {
        var (row, winner) = entry;
        if (winner is null)
        {
            return entry;
        }

        var others = _years[winner.Ordinal].Where(y => y != winner.Year).ToList();
        var crossed = _years
            .Where(e => e.Key != winner.Ordinal)
            .Where(e =>
                e.Value.Any(y => e.Key < winner.Ordinal ? y >= winner.Year : y <= winner.Year)
            )
            .Select(e => (int?)e.Key)
            .FirstOrDefault();
        var warning =
            others.Count > 0
                ? $"同为第{ChineseNumerals.Of(winner.Ordinal)}届，本行为{winner.Year}年，另有{string.Join("、", others)}年，请核对。"
            : crossed is { } other
                ? $"届次与年份的先后和第{ChineseNumerals.Of(other)}届不符，请核对。"
            : null;
        return warning is null
            ? entry
            : (row with { Warning = string.Concat(row.Warning, warning) }, winner);
    }
}
