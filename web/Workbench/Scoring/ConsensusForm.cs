using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Scoring;

/// <summary>The agreed scores as the lead fills them in.</summary>
public sealed class ConsensusForm
{
    /// <summary>Percentages by number of the item.</summary>
    public Dictionary<string, int> Percentages { get; set; } = [];

    /// <summary>What is proposed now, or else the middle of what the experts gave.</summary>
    public static int Start(ConsensusItem item) =>
        item.Agreed
        ?? (item.Percentages.Count == 0 ? 0 : item.Percentages[(item.Percentages.Count - 1) / 2]);

    /// <summary>The percentage of an item as it stands.</summary>
    public int Of(ConsensusItem item) => Percentages.GetValueOrDefault(item.Item, Start(item));

    /// <summary>Points of all items as they stand.</summary>
    public decimal TotalOf(ConsensusView room) =>
        room.Items.Sum(i => Bands.Points(i.Points, Of(i)));
}
