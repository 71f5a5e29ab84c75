using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>第二十二条：a declared relation shuts out, and so does one found in the data, whatever was declared.</summary>
public static class ConflictRule
{
    /// <summary>Whether the person must stay out of the case.</summary>
    /// <param name="declared">What the person declared.</param>
    /// <param name="relatedUnits">Credit codes and unit codes of the person's known relations.</param>
    /// <param name="candidateUnits">Those of the candidate: filing unit, receiving unit, organisation or employer.</param>
    public static bool IsConflict(
        RelationKind declared,
        IEnumerable<string> relatedUnits,
        IEnumerable<string> candidateUnits
    ) =>
        declared != RelationKind.None
        || candidateUnits
            .Select(RelatedUnit.Of)
            .Where(unit => unit.Length > 0)
            .Intersect(relatedUnits.Select(RelatedUnit.Of))
            .Any();
}
