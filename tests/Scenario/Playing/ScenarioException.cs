namespace QualityAward.Scenario.Playing;

/// <summary>The system did something else than the law, and so the play, demands.</summary>
public sealed class ScenarioException(string message) : Exception(message);
