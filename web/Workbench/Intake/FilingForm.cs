using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Components.Text;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Intake;

/// <summary>A 申报表 under work: kept by the service a moment after each change, one save after another.</summary>
internal sealed class FilingForm(DeskApi api, AwardClock clock, Func<Task> redraw) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(900);

    private readonly SemaphoreSlim _oneSave = new(1);
    private CancellationTokenSource? _pending;
    private bool _changed;
    private bool _left;

    /// <summary>The application as the service last answered it.</summary>
    public ApplicationView View { get; private set; } = null!;

    /// <summary>Its version, for <c>If-Match</c>.</summary>
    public string? ETag { get; private set; }

    /// <summary>The form as it is typed.</summary>
    public ApplicationForm Content { get; private set; } = new();

    /// <summary>What the form asks for.</summary>
    public required FormCatalogueView Catalogue { get; init; }

    /// <summary>《个人信息处理告知》.</summary>
    public required PersonalDataNoticeView Notice { get; init; }

    /// <summary>The edition: its 基准日 tells which three years are meant.</summary>
    public required EditionView Edition { get; init; }

    /// <summary>Bodies that receive applications.</summary>
    public required IReadOnlyList<UnitView> ReceivingUnits { get; init; }

    /// <summary>Names of the files.</summary>
    public KnownFiles Files { get; } = new();

    /// <summary>Number, date and scan of the 推荐意见 as typed: without its date it cannot be kept.</summary>
    public PaperForm Recommendation { get; private set; } = new();

    /// <summary>已保存 14:32, or that it is not.</summary>
    public string? Saved { get; private set; }

    /// <summary>Why it could not be kept.</summary>
    public ProblemView? Problem { get; private set; }

    private string Path => $"/api/applications/applications/{View.Id}";

    /// <summary>An act that is open now, or null.</summary>
    public ActView? Act(string verb) => View.Acts.FirstOrDefault(act => act.Verb == verb);

    /// <summary>Takes what the service answered, the typed form included.</summary>
    public void Take(ApplicationView view, string? eTag)
    {
        (View, ETag, Content, Problem) = (view, eTag, view.Form ?? new(), null);
        Files.Add(view.Files ?? []);
        var paper = Content.Recommendation?.Document;
        Recommendation = new()
        {
            Number = paper?.DocumentNumber,
            Date = paper?.Date,
            FileId = paper?.FileId,
        };
    }

    /// <summary>Changes the form; it is kept soon after.</summary>
    public void Change(Func<ApplicationForm, ApplicationForm> change)
    {
        Content = change(Content);
        _changed = true;
        _pending?.Cancel();
        _pending?.Dispose();
        _pending = new();
        _ = SaveSoonAsync(_pending.Token);
    }

    /// <summary>Keeps the form now.</summary>
    /// <returns>Whether the service holds everything that was typed.</returns>
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
            var reply = await api.PutAsync<ApplicationView>(
                $"{Path}/draft",
                Content,
                ETag,
                CancellationToken.None
            );
            Problem = reply.Problem;
            if (reply.Value is { } kept)
            {
                // Only what the service adds: more may have been typed meanwhile.
                (View, ETag) = (kept, reply.ETag);
                Saved = $"已保存 {ChineseText.TimeOf(clock.Now)}";
            }
            else
            {
                _changed = true;
                Saved = "尚未保存";
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

    /// <summary>The page is left: what was just typed is still kept.</summary>
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
