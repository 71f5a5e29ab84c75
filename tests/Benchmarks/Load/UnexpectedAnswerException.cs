namespace QualityAward.Benchmarks.Load;

/// <summary>An answer with another status or length than it should have: such a run measures nothing.</summary>
public sealed class UnexpectedAnswerException(string message) : Exception(message);
