using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Components.Text;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Scoring;

/// <summary>
/// A sheet under work: kept by the service a moment after each change, one save after another; until the service holds
/// it, in the browser as well.
/// </summary>
internal sealed class SheetForm(
    DeskApi api,
    DraftKeeper<SheetContent> keeper,
    AwardClock clock,
    Func<Task> redraw
) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(900);

    private readonly SemaphoreSlim _oneSave = new(1);
    private CancellationTokenSource? _pending;
    private bool _changed;
    private bool _left;

    /// <summary>The sheet as the service last answered it.</summary>
    public required SheetView View { get; set; }

    /// <summary>Its version, for <c>If-Match</c>.</summary>
    public required string? ETag { get; set; }

    /// <summary>What it is scored by.</summary>
    public required CatalogueView Catalogue { get; init; }

    /// <summary>The sheet as it is filled in.</summary>
    public required SheetContent Content { get; set; }

    /// <summary>已保存 14:32, or that it is not.</summary>
    public string? Saved { get; private set; }

    /// <summary>Why it could not be kept.</summary>
    public ProblemView? Problem { get; private set; }

    /// <summary>Whether it may still be changed.</summary>
    public bool IsOpen => View.Acts.Any(act => act.Verb == "save");

    /// <summary>Items without a score.</summary>
    public IReadOnlyList<CatalogueItemView> Missing =>
        [
            .. Catalogue.Items.Where(i =>
                Content.Marks.GetValueOrDefault(i.Code)?.Percentage is null
            ),
        ];

    /// <summary>Points so far.</summary>
    public decimal Total =>
        Catalogue.Items.Sum(i =>
            Content.Marks.GetValueOrDefault(i.Code)?.Percentage is { } percentage
                ? Bands.Points(i.Points, percentage)
                : 0
        );

    private string Path =>
        $"/api/review/sheets/{Stages.StageWords.PathOf(View.Stage)}/{View.CandidateId}";

    /// <summary>Changes the sheet; it is kept soon after.</summary>
    public void Change(Action<SheetContent> change)
    {
        change(Content);
        _changed = true;
        keeper.Touch(Content);
        _pending?.Cancel();
        _pending?.Dispose();
        _pending = new();
        _ = SaveSoonAsync(_pending.Token);
    }

    /// <summary>Takes the sheet as it stands in the service; what is filled in here is kept instead of it, or given up.</summary>
    public async Task TakeAsync(ApiReply<SheetView> reply, bool keepMine)
    {
        if (reply.Value is not { } view)
        {
            Problem = reply.Problem;
            return;
        }

        (View, ETag, Problem) = (view, reply.ETag, null);
        if (keepMine && IsOpen)
        {
            Change(_ => { });
            return;
        }

        Content = SheetContent.From(view);
        (_changed, Saved) = (false, null);
        await keeper.ForgetAsync();
    }

    /// <summary>Keeps the sheet now.</summary>
    /// <returns>Whether the service holds everything that was filled in.</returns>
    public async Task<bool> SaveAsync()
    {
        await _oneSave.WaitAsync();
        try
        {
            if (!_changed)
            {
                return true;
            }

            _changed = false;
            var reply = await api.PutAsync<SheetView>(
                Path,
                Content.ToRequest(Catalogue),
                ETag,
                CancellationToken.None
            );
            Problem = reply.Problem;
            if (reply.Value is { } kept)
            {
                (View, ETag) = (kept, reply.ETag);
                Saved = $"已保存 {ChineseText.TimeOf(clock.Now)}";
                if (!_changed && !_left && !Content.HasLooseComment)
                {
                    await keeper.ForgetAsync();
                }
            }
            else
            {
                _changed = true;
                Saved = "尚未保存到系统，已在本机保留";
            }

            return reply.Succeeded;
        }
        finally
        {
            _oneSave.Release();
            if (!_left)
            {
                await redraw();
            }
        }
    }

    /// <summary>The page is left: what was just filled in is still kept.</summary>
    public void Dispose()
    {
        _left = true;
        _pending?.Cancel();
        _pending?.Dispose();
        if (_changed)
        {
            _ = SaveAsync();
        }
    }

    private async Task SaveSoonAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Pause, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await SaveAsync();
    }
}
