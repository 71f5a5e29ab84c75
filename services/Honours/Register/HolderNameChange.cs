using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Register;

/// <summary>A new name or a merger that the register shows beside an award.</summary>
/// <param name="ChangeId">The case by which it was recorded.</param>
/// <param name="Kind">What became of the holder.</param>
/// <param name="From">The name before.</param>
/// <param name="To">The name after.</param>
/// <param name="On">The day from which it holds.</param>
/// <param name="Continues">Whether whoever there is afterwards goes on to hold the award.</param>
/// <param name="DocumentNumber">The paper, where it is published.</param>
/// <param name="SuccessorKey">Mergers in which the award goes on to be held: key of who holds it.</param>
public sealed record HolderNameChange(
    Guid ChangeId,
    HolderChangeKind Kind,
    string From,
    string To,
    DateOnly On,
    bool Continues,
    string? DocumentNumber,
    string? SuccessorKey
)
{
    /// <summary>As anybody reads it.</summary>
    /// <param name="state">Where the award stands: who holds one that is revoked is not said.</param>
    public HolderChangeMark ToMark(HonourState state)
    {
        var paper = DocumentNumber is null ? "" : $"（{DocumentNumber}）";
        var day = On.ToChinese();
        var changed =
            Kind is HolderChangeKind.Renamed
                ? $"{day}，“{From}”更名为“{To}”{paper}"
                : $"{day}，“{From}”并入“{To}”{paper}";
        var held = (Kind, Continues) switch
        {
            _ when state is HonourState.Revoked => "",
            (HolderChangeKind.Renamed, _) => "",
            (_, true) => $"，奖项由“{To}”继续持有",
            _ => "，奖项不由其承继，名录保留获奖者原名称",
        };
        var note = $"{changed}{held}。";
        return new(Kind, From, To, On, Continues, DocumentNumber, note);
    }
}

/// <summary>Reads an award's changes, also where a query has read no more than those.</summary>
public static class HolderNameChanges
{
    /// <summary>As anybody reads them; null where there are none, which leaves them out of the answer.</summary>
    public static IReadOnlyList<HolderChangeMark>? ToMarks(
        this IReadOnlyList<HolderNameChange> changes,
        HonourState state
    ) => changes.Count == 0 ? null : [.. changes.Select(c => c.ToMark(state))];

    /// <summary>The name on decision and certificate.</summary>
    /// <param name="changes">The award's.</param>
    /// <param name="name">The name of today.</param>
    public static string IssuedName(this IReadOnlyList<HolderNameChange> changes, string name) =>
        changes is [var first, ..] ? first.From : name;

    /// <summary>The same where it is another than the name of today; else null.</summary>
    public static string? IssuedNameIfOther(
        this IReadOnlyList<HolderNameChange> changes,
        string name
    ) => changes.IssuedName(name) is var issued && issued == name ? null : issued;
}
