using QualityAward.Components.Text;

namespace QualityAward.Workbench.Forms;

/// <summary>Keeps a form's draft a moment after each change, so that closing the page loses nothing.</summary>
/// <param name="store">Where drafts are kept.</param>
/// <param name="form">Name of the form.</param>
/// <param name="redraw">Shows when it was last kept.</param>
internal sealed class DraftKeeper<T>(DraftStore store, string form, Func<Task> redraw) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private CancellationTokenSource? _pending;

    /// <summary>The key under which the present content is sent.</summary>
    public Guid IdempotencyKey { get; private set; } = Guid.NewGuid();

    /// <summary>已保存 14:32, or null before the first time.</summary>
    public string? Saved { get; private set; }

    /// <summary>Whether somebody has typed since the form was shown: what is fetched later must not replace it.</summary>
    public bool IsTyped => _pending is not null;

    /// <summary>What was kept before, if anything; nothing where somebody has begun to type while it was fetched.</summary>
    public async Task<T?> RestoreAsync()
    {
        var draft = await store.LoadAsync<T>(form);
        if (draft is null || IsTyped)
        {
            return default;
        }

        IdempotencyKey = draft.IdempotencyKey;
        Saved = $"已恢复{ChineseText.Of(draft.SavedAt)}保存的草稿";
        return draft.Content;
    }

    /// <summary>The content changed: another content is another request.</summary>
    public void Touch(T content)
    {
        IdempotencyKey = Guid.NewGuid();
        _pending?.Cancel();
        _pending?.Dispose();
        _pending = new CancellationTokenSource();
        _ = KeepSoonAsync(content, _pending.Token);
    }

    /// <summary>Sent or given up.</summary>
    public async Task ForgetAsync()
    {
        _pending?.Cancel();
        Saved = null;
        await store.ForgetAsync(form);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pending?.Cancel();
        _pending?.Dispose();
    }

    private async Task KeepSoonAsync(T content, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Pause, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        var draft = await store.SaveAsync(form, content, IdempotencyKey);
        Saved = draft is null
            ? "未能保存草稿：浏览器不允许本站保存数据"
            : $"已保存 {ChineseText.TimeOf(draft.SavedAt)}";
        await redraw();
    }
}
