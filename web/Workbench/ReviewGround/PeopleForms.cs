using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>What is typed to appoint.</summary>
public sealed class AppointForm
{
    /// <summary>Which group.</summary>
    public ReviewGroup? Group { get; set; }

    /// <summary>Account id.</summary>
    public string? Subject { get; set; }

    /// <summary>Credit codes and unit codes of known relations, one a line.</summary>
    public string? RelatedUnits { get; set; }
}
