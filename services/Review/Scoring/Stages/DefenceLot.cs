namespace QualityAward.Review.Scoring.Stages;

/// <summary>第十七条：the recorded lot.</summary>
/// <param name="Seed">Anyone who has it can draw again.</param>
/// <param name="FirstOn">First day of the 陈述答辩.</param>
/// <param name="Place">Where.</param>
/// <param name="Order">The candidates in order.</param>
/// <param name="OrderSalt">Opens the log's commitment to the names in order.</param>
public sealed record DefenceLot(
    long Seed,
    DateOnly FirstOn,
    string Place,
    IReadOnlyList<Guid> Order,
    byte[] OrderSalt
);

/// <summary>Publicity's receipt for one sealed score.</summary>
public sealed record SealReceipt(Guid LeafId, long Index, string Checkpoint);
