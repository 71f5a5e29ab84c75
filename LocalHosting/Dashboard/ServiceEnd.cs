namespace QualityAward.LocalHosting.Dashboard;

/// <summary>Set when the resource service stops, so that its endless streams do not hold it up.</summary>
/// <param name="Token">Cancelled at the end.</param>
internal sealed record ServiceEnd(CancellationToken Token);
