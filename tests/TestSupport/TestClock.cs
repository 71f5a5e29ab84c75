using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;

namespace QualityAward.TestSupport;

/// <summary>An award clock that stands still until the test moves it. Real time goes on for tokens and retries.</summary>
public sealed class TestClock : TimeProvider
{
    /// <summary>The instant the award clock shows.</summary>
    public DateTimeOffset Now { get; set; } = new(2023, 1, 30, 9, 0, 0, AwardClock.ShanghaiOffset);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    /// <summary>Gives a service this clock.</summary>
    public void Replace(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton(new AwardClock(this)));
}
