using QualityAward.EndToEnd.Hosting;

namespace QualityAward.Browser;

/// <summary>The system on the day the regulation enters into force.</summary>
public sealed class SystemAt2023()
    : SystemFixture(
        new SystemOptions
        {
            Clock = new DateTimeOffset(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8)),
        }
    );
