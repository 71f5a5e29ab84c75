using QualityAward.Provisioning;
using Xunit;

namespace QualityAward.TestSupport;

/// <summary>
/// The Chinese fonts of documents, found or fetched before the first test that draws one: which project runs first does not
/// matter. An assembly fixture.
/// </summary>
public sealed class TestFonts : IAsyncLifetime
{
    /// <inheritdoc cref="ChineseFonts.Folders"/>
    public string Folders { get; } = ChineseFonts.Folders;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() =>
        await new ChineseFonts(new(TestLog.Write)).ObtainConfigurationAsync(CancellationToken.None);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
