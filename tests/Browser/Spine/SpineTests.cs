using QualityAward.Browser.EveryPage;
using QualityAward.EndToEnd.Hosting;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;

namespace QualityAward.Browser.Spine;

/// <summary>
/// The award's spine, clicked through the portal on desktop and telephone: from the application to a certificate that
/// anybody checks.
/// </summary>
public sealed class SpineTests(BrowserFixture browser, SpineTests.EmptySystem running)
    : IClassFixture<SpineTests.EmptySystem>
{
    [Fact]
    [Article(6)]
    [Article(7)]
    [Article(9)]
    [Article(10)]
    [Article(11)]
    [Article(12)]
    [Article(13)]
    [Article(14)]
    [Article(15)]
    [Article(16)]
    [Article(17)]
    [Article(18)]
    [Article(19)]
    [Article(20)]
    [Article(22)]
    [Article(28)]
    public async Task An_award_is_run_at_the_screens()
    {
        await using var told = new StringWriter();
        using var hand = new Stagehand(
            running.Gateway,
            new Account(told),
            TimeSpan.FromMinutes(3) // a slow machine's services may still be starting
        );
        await using var play = new Play(browser, running.Gateway, hand);
        try
        {
            await new Opening(play).PlayAsync();
            await new Filing(play).PlayAsync();
            await new PreliminaryReview(play).PlayAsync();
            await new Recheck(play).PlayAsync();
            await new AcceptanceList(play).PlayAsync();
            await new NoticeObjection(play).PlayAsync();
            await new ReviewRules(play).PlayAsync();
            await new ReviewGround(play).PlayAsync();
            await new Assignment(play).PlayAsync();
            var panels = await Panels.FindAsync(play);
            await new MaterialReview(play, panels).PlayAsync();
            await new SiteAndDefence(play, panels).PlayAsync();
            await new Deliberation(play).PlayAsync();
            await new Approval(play).PlayAsync();
            await new Certificates(play).PlayAsync();
            await new Inspection(browser, running.Gateway).RunAsync();
        }
        catch
        {
            await play.PictureEverybodyAsync();
            TestContext.Current.TestOutputHelper!.WriteLine(await running.ReportAsync());
            throw;
        }
    }

    [Fact(Explicit = true)]
    public async Task Every_page_of_a_running_system_is_inspected() =>
        await new Inspection(browser, running.Gateway).RunAsync();

    /// <summary>
    /// Empty data on the day the regulation enters into force. While a stage is being written, <c>AWARD_GATEWAY</c> names
    /// a running system of that kind, which is then played on.
    /// </summary>
    public sealed class EmptySystem : IAsyncLifetime
    {
        private readonly SystemAt2023? _own;
        private readonly Uri? _other;

        /// <summary>Takes the other system if there is one.</summary>
        public EmptySystem()
        {
            if (Environment.GetEnvironmentVariable("AWARD_GATEWAY") is { Length: > 0 } named)
            {
                _other = new(named);
            }
            else
            {
                _own = new();
            }
        }

        internal Uri Gateway => _other ?? _own!.System.PublicUrl;

        /// <inheritdoc/>
        public ValueTask InitializeAsync() => _own?.InitializeAsync() ?? ValueTask.CompletedTask;

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

        internal async Task<string> ReportAsync() =>
            _own is null ? $"{_other}" : await _own.System.ReportAsync();
    }
}
