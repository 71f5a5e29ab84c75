namespace QualityAward.Identity.Tests.Support;

/// <summary>Real time standing still.</summary>
public sealed class At(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
