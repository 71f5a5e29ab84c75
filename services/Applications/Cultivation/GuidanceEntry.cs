using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: guidance that was given to a cultivated candidate. Never changed: what was wrong is noted anew.</summary>
public sealed class GuidanceEntry
{
    /// <summary>The candidate.</summary>
    public required Guid CandidateId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>On which day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>How.</summary>
    public required GuidanceForm Form { get; init; }

    /// <summary>What was advised.</summary>
    public required string Advice { get; init; }

    /// <summary>Who gave it.</summary>
    public required string By { get; init; }

    /// <summary>Who noted it.</summary>
    public required string NotedBy { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset NotedAt { get; init; }
}
