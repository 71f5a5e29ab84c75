using Xunit;

namespace QualityAward.EndToEnd.Hosting;

/// <summary>
/// A running system for a class or collection of tests. Derive from it to want something else:
/// <c>sealed class SystemAt2023() : SystemFixture(new() { Clock = … })</c>.
/// </summary>
public class SystemFixture : IAsyncLifetime
{
    private readonly SystemOptions _options;
    private RunningSystem? _system;

    /// <summary>The system as it is by default, at real time.</summary>
    public SystemFixture()
        : this(new SystemOptions()) { }

    /// <summary>The system as these tests want it.</summary>
    protected SystemFixture(SystemOptions options) => _options = options;

    /// <summary>The running system.</summary>
    public RunningSystem System => _system ?? throw new InvalidOperationException("Not started.");

    /// <summary>A client of the gateway, without cookies of earlier tests.</summary>
    public HttpClient CreateClient() => new() { BaseAddress = System.PublicUrl };

    /// <inheritdoc />
    public async ValueTask InitializeAsync() =>
        _system = await RunningSystem.StartAsync(_options, TestContext.Current.CancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_system is not null)
        {
            await _system.DisposeAsync();
        }
    }
}
