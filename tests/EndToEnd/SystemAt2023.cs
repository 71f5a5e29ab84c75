using QualityAward.EndToEnd.Hosting;

namespace QualityAward.EndToEnd;

/// <summary>The system on the day the regulation enters into force.</summary>
public sealed class SystemAt2023() : SystemFixture(Options)
{
    /// <summary>Empty, on that day.</summary>
    public static SystemOptions Options { get; } =
        new() { Clock = new DateTimeOffset(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8)) };
}

/// <summary>
/// Shares one running system among the classes that begin with an empty one. Whoever stops or kills a part waits until it is
/// well again; whoever moves the clock stays within the day.
/// </summary>
[CollectionDefinition(Name)]
public sealed class OnThatDay : ICollectionFixture<SystemAt2023>
{
    public const string Name = "2023-01-30";
}
