using Microsoft.AspNetCore.Components;
using MudBlazor;
using QualityAward.Components.Api;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Screens;

namespace QualityAward.Workbench.Acts;

/// <summary>A form for one act on a case: keeps its draft, asks before it acts, tells the page when it is done.</summary>
/// <typeparam name="TForm">What is typed.</typeparam>
public abstract class ActScreen<TForm> : DeskScreen
    where TForm : class, new()
{
    [Inject]
    private protected DraftStore Drafts { get; set; } = null!;

    [Inject]
    private protected IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private protected ISnackbar Snackbar { get; set; } = null!;

    /// <summary>Version of the case that was looked at.</summary>
    [Parameter]
    public string? ETag { get; set; }

    /// <summary>The case has changed: by this act, or by somebody else meanwhile.</summary>
    [Parameter]
    public EventCallback<bool> Done { get; set; }

    private protected FormErrors Errors { get; } = new();

    private protected TForm Form { get; set; } = new();

    private protected ProblemView? Problem { get; set; }

    private protected bool Sending { get; private set; }

    private protected DraftKeeper<TForm> Keeper { get; private set; } = null!;

    /// <summary>Under which the draft is kept; tells act and case.</summary>
    private protected abstract string DraftName { get; }

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        Keeper = new(Drafts, DraftName, () => InvokeAsync(StateHasChanged));

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() =>
        Form = await Keeper.RestoreAsync() ?? Form;

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Keeper?.Dispose();
        base.Dispose(disposing);
    }

    private protected void Change(Action change)
    {
        change();
        Keeper.Touch(Form);
    }

    private protected void Touch() => Keeper.Touch(Form);

    /// <summary>Asks, sends, and tells what came of it.</summary>
    /// <param name="confirm">What to ask; null for an act that needs no question.</param>
    /// <param name="send">Sends it.</param>
    /// <param name="labels">Inputs by name.</param>
    /// <param name="done">What to say when it is done.</param>
    private protected async Task<T?> ActAsync<T>(
        DialogParameters<ConfirmDialog>? confirm,
        Func<Task<ApiReply<T>>> send,
        IReadOnlyDictionary<string, string> labels,
        string done
    )
        where T : class
    {
        Problem = null;
        if (Errors.Any || (confirm is not null && !await Dialogs.ConfirmAsync(confirm)))
        {
            return null;
        }

        Sending = true;
        var reply = await send();
        Sending = false;
        if (reply.Succeeded)
        {
            await Keeper.ForgetAsync();
            Snackbar.Add(done, Severity.Success);
            await Done.InvokeAsync(true);
            return reply.Value;
        }

        Problem = reply.Problem;
        Errors.Take(reply.Problem, labels);
        if (reply.Problem.Status == StatusCodes.Status412PreconditionFailed)
        {
            // Somebody else acted: the page shows the state as it is now, what was typed stays.
            await Done.InvokeAsync(false);
        }

        return null;
    }

    /// <summary>The parts of a question.</summary>
    private protected static DialogParameters<ConfirmDialog> Ask(
        string title,
        string consequence,
        string told,
        string undo,
        int article,
        string confirm
    ) =>
        new()
        {
            { d => d.Title, title },
            { d => d.Consequence, consequence },
            { d => d.Told, told },
            { d => d.Undo, undo },
            { d => d.Article, article },
            { d => d.Confirm, confirm },
        };
}
