namespace QualityAward.Identity.Tests.Support;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class MovableTime : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
