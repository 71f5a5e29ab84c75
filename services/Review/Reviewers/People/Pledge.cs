namespace QualityAward.Review.Reviewers.People;

/// <summary>第七条：a signed 保密与廉洁承诺书 of an edition.</summary>
public sealed class Pledge
{
    /// <summary>The edition.</summary>
    public Guid EditionId { get; init; }

    /// <summary>Account id.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Role signed in.</summary>
    public string Role { get; init; } = "";

    /// <summary>Unit code signed for.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset SignedAt { get; init; }
}
