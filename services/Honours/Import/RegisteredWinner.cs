using QualityAward.Common;
using QualityAward.Honours.Import.Reading;

namespace QualityAward.Honours.Import;

/// <summary>An award that stands in the register, as far as a list is compared with it.</summary>
/// <param name="Ordinal">第几届.</param>
/// <param name="Year">The year of the award.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">Holder.</param>
/// <param name="CreditCode">Organisations: 统一社会信用代码.</param>
/// <param name="Number">Number of the certificate.</param>
public sealed record RegisteredWinner(
    int Ordinal,
    int Year,
    CandidateKind Kind,
    string Name,
    string? CreditCode,
    string? Number
)
{
    /// <summary>The holder's name as it is compared.</summary>
    public string FoldedName { get; } = CellText.Folded(Name);

    /// <summary>A winner of the list itself.</summary>
    public static RegisteredWinner Of(PastWinner w) =>
        new(w.Ordinal, w.Year, w.Kind, w.Name, w.CreditCode, w.Number);
}

/// <summary>The earliest edition that the system runs; what lies before it comes from paper.</summary>
/// <param name="Ordinal">第几届.</param>
/// <param name="FirstYear">First year of its cycle.</param>
public sealed record FirstEdition(int Ordinal, int FirstYear);
