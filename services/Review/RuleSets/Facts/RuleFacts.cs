using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.RuleSets.Facts;

/// <summary>An item of a catalogue.</summary>
/// <param name="Code">Number, e.g. 4.1.2.</param>
/// <param name="Title">Title.</param>
/// <param name="Points">Its maximum.</param>
public sealed record ItemFacts(string Code, string Title, int Points);

/// <summary>The catalogue that one kind of candidate is scored by.</summary>
public sealed record CatalogueFacts(string Code, int Points, IReadOnlyList<ItemFacts> Items);

/// <summary>What the approved rule set says of one kind of candidate.</summary>
/// <param name="Catalogue">Criteria.</param>
/// <param name="Weights">Weight of each stage, per cent, summing to 100.</param>
/// <param name="Floor">Recommended only from so many points.</param>
public sealed record KindRules(
    CatalogueFacts Catalogue,
    IReadOnlyDictionary<ReviewStage, int> Weights,
    decimal Floor
);

/// <summary>The approved rule set of an edition (article 6).</summary>
/// <param name="Organisation">For organisations.</param>
/// <param name="Individual">For individuals.</param>
/// <param name="Quorum">So many members must have voted.</param>
/// <param name="MajorityPercent">More than this share of the votes cast must be 赞成.</param>
/// <param name="PaperActs">Acts that cannot go on without a stamped paper, of <see cref="StampedActs"/>.</param>
public sealed record RuleFacts(
    KindRules Organisation,
    KindRules Individual,
    int Quorum,
    int MajorityPercent,
    IReadOnlyList<string> PaperActs
)
{
    /// <summary>The rules of one kind.</summary>
    public KindRules Of(CandidateKind kind) =>
        kind is CandidateKind.Organisation ? Organisation : Individual;
}
