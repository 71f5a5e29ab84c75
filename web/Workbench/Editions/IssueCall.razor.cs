using Microsoft.AspNetCore.Components;
using MudBlazor;
using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Screens;

namespace QualityAward.Workbench.Editions;

/// <summary>第三条、第八条：印发评选通知，向社会公布并告知各接收单位。</summary>
public sealed partial class IssueCall
{
    private const string Act = "issue-call";

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["documentNumber"] = "发文字号",
        ["title"] = "标题",
        ["paragraphs"] = "正文",
    };

    private readonly FormErrors _errors = new();
    private DraftKeeper<CallForm> _keeper = null!;
    private CallForm _form = new();
    private EditionView? _edition;
    private string? _eTag;
    private bool _sending;
    private ProblemView? _problem;

    /// <summary>Identifier of the edition.</summary>
    [Parameter]
    public Guid Id { get; set; }

    private string Path => $"/api/applications/editions/{Id}";

    /// <inheritdoc />
    protected override void OnInitialized() =>
        _keeper = new(Drafts, $"issue-call:{Id}", () => InvokeAsync(StateHasChanged));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (!Desk.Is(Roles.Office))
        {
            return;
        }

        await ReadEditionAsync();
        var form = await _keeper.RestoreAsync() ?? await DraftedAsync();
        _form = _keeper.IsTyped ? _form : form;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _keeper?.Dispose();
        base.Dispose(disposing);
    }

    private async Task ReadEditionAsync()
    {
        var edition = await Api.GetAsync<EditionView>(Path, Left);
        (_edition, _eTag, _problem) = (edition.Value, edition.ETag, edition.Problem);
    }

    private async Task<CallForm> DraftedAsync()
    {
        if (_edition is not { State: EditionState.Opened })
        {
            return new();
        }

        var draft = await Api.GetAsync<CallDraft>($"{Path}/call-draft", Left);
        _problem ??= draft.Problem;
        return new()
        {
            Title = draft.Value?.Title,
            Text = draft.Value is { } text ? string.Join('\n', text.Paragraphs) : null,
        };
    }

    private void Change(Action change)
    {
        change();
        _keeper.Touch(_form);
    }

    private async Task SubmitAsync()
    {
        _problem = null;
        _errors.Clear();
        _errors.Require("documentNumber", Labels["documentNumber"], _form.DocumentNumber?.Trim());
        _errors.Require("title", Labels["title"], _form.Title?.Trim());
        _errors.Require("paragraphs", Labels["paragraphs"], _form.Text?.Trim());
        if (_errors.Any || !await ConfirmAsync())
        {
            return;
        }

        _sending = true;
        var request = new IssueCallRequest(
            _form.DocumentNumber!.Trim(),
            _form.Title!.Trim(),
            _form.Paragraphs
        );
        var reply = await Api.PostAsync<EditionView>($"{Path}/{Act}", request, _eTag, Left);
        _sending = false;
        if (reply.Succeeded)
        {
            await _keeper.ForgetAsync();
            Snackbar.Add("评选通知已印发，正在送达各接收单位。", Severity.Success);
            Navigation.NavigateTo($"editions/{Id}");
            return;
        }

        if (reply.Problem.Status == StatusCodes.Status412PreconditionFailed)
        {
            // Somebody else acted: show the state as it is now, keep what was typed.
            await ReadEditionAsync();
        }

        _problem = reply.Problem;
        _errors.Take(reply.Problem, Labels);
    }

    private Task<bool> ConfirmAsync() =>
        Dialogs.ConfirmAsync(
            new DialogParameters<ConfirmDialog>
            {
                { d => d.Title, "印发评选通知？" },
                {
                    d => d.Consequence,
                    $"{_edition!.Name}的评选通知（{_form.DocumentNumber}）将立即向社会公布，并取得固定网址。"
                },
                {
                    d => d.Told,
                    "各质量强县（区）办、市级行业主管部门和钒钛高新区管委会，以收件箱消息告知。"
                },
                { d => d.Undo, "印发后不能撤回；内容有误的，另行发布更正。" },
                { d => d.Article, 8 },
                { d => d.Confirm, "确认印发" },
            }
        );
}
