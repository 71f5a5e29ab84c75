using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Case;

/// <summary>One step in the history of a case: never changed, never deleted.</summary>
public sealed class CaseStep
{
    /// <summary>The application.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>What was done.</summary>
    public required ApplicationVerb Verb { get; init; }

    /// <summary>State after it.</summary>
    public required ApplicationState State { get; init; }

    /// <summary>Award time.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Account id; empty where another service's decision led to it.</summary>
    public required string BySubject { get; init; }

    /// <summary>The person's name.</summary>
    public required string ByName { get; init; }

    /// <summary>Unit code.</summary>
    public required string ByUnit { get; init; }

    /// <summary>Role code.</summary>
    public required string ByRole { get; init; }

    /// <summary>Reasons, numbers.</summary>
    public string? Detail { get; init; }
}
