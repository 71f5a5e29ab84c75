namespace QualityAward.ServiceDefaults.Clock;

/// <summary>Work that must be done before a move of the simulated clock is complete: open outbox streams.</summary>
public interface IPendingWork
{
    /// <summary>One line for each thing still open; parked streams are not waited for and left out.</summary>
    Task<IReadOnlyList<string>> OpenAsync(CancellationToken cancellationToken);
}
