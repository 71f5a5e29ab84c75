using Microsoft.AspNetCore.Components;
using MudBlazor;
using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Workbench.Acts;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Screens;
using QualityAward.Workbench.Stages;

namespace QualityAward.Workbench.Scoring;

/// <summary>第十四条、第十五条：材料与评分表并列，逐项评分，自动保存，提交后封存。</summary>
public sealed partial class ScoringPage
{
    private SheetForm? _form;
    private DraftKeeper<SheetContent>? _keeper;
    private CandidateMaterialView? _material;
    private FormCatalogueView? _catalogue;
    private CatalogueItemView? _item;
    private ElementReference _head;
    private bool _sending;
    private ProblemView? _problem;
    private ProblemView? _materialProblem;

    /// <summary>The stage: material, site or defence.</summary>
    [Parameter]
    public string Stage { get; set; } = "";

    /// <summary>The candidate.</summary>
    [Parameter]
    public Guid Candidate { get; set; }

    private string Path => $"/api/review/sheets/{Stage}/{Candidate}";

    private ActView? Submit => _form?.View.Acts.FirstOrDefault(act => act.Verb == "submit");

    private int Index => _form!.Catalogue.Items.ToList().IndexOf(_item!);

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (Desk.Is(Roles.Expert))
        {
            await ReadAsync();
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _form?.Dispose();
        _keeper?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>第十一条：what the expert has found is closed to everybody, the expert included.</summary>
    private Task LockedAsync(bool acted) => acted ? ReadAsync() : Task.CompletedTask;

    private async Task ReadAsync()
    {
        _form?.Dispose();
        _keeper?.Dispose();
        (_form, _item, _material, _problem) = (null, null, null, null);
        var sheet = StageWords.Find(Stage) is null
            ? new(null, ProblemView.OfStatus(404))
            : await Api.GetAsync<SheetView>(Path, Left);
        if (sheet.Value is not { } view)
        {
            _problem = sheet.Problem;
            return;
        }

        var catalogue = await Api.GetAsync<CatalogueView>(
            $"/api/review/catalogues/{view.Catalogue}",
            Left
        );
        if (catalogue.Value is not { } criteria)
        {
            _problem = catalogue.Problem;
            return;
        }

        _keeper = new(Drafts, $"sheet:{Stage}:{Candidate}", () => InvokeAsync(StateHasChanged));
        _form = new(Api, _keeper, Clock, () => InvokeAsync(StateHasChanged))
        {
            View = view,
            ETag = sheet.ETag,
            Catalogue = criteria,
            Content = SheetContent.From(view),
        };
        if (_form.IsOpen && await _keeper.RestoreAsync() is { } kept)
        {
            // Kept in this browser because the service could not be reached, or a score was still missing.
            _form.Change(_ => _form.Content = kept);
        }

        _item = _form.Missing is [var first, ..] ? first : criteria.Items[0];
        await ReadMaterialAsync(purpose: null);
    }

    private async Task ReadMaterialAsync(string? purpose)
    {
        var material = await Api.GetAsync<CandidateMaterialView>(
            Address.Of($"/api/applications/candidates/{Candidate}/material", ("purpose", purpose)),
            Left
        );
        (_material, _materialProblem) = (material.Value ?? _material, material.Problem);
        if (_catalogue is null && _material is { } found)
        {
            var kind = found.Kind is CandidateKind.Organisation ? "organisation" : "individual";
            var catalogue = await Api.GetAsync<FormCatalogueView>(
                $"/api/applications/form-catalogue/{kind}",
                Left
            );
            _catalogue = catalogue.Value;
        }
    }

    private async Task OpenSecretsAsync(string purpose)
    {
        await ReadMaterialAsync(purpose);
        if (_materialProblem is null)
        {
            Snackbar.Add("已打开秘密段落，本次查阅已记录。", Severity.Info);
        }
    }

    private void Choose(CatalogueItemView entry) => _item = entry;

    private Task StepAsync(int step) => GoAsync(_form!.Catalogue.Items[Index + step]);

    private async Task GoAsync(CatalogueItemView entry)
    {
        Choose(entry);
        if (_material is not null)
        {
            await _head.FocusAsync();
        }
    }

    private async Task ReloadAsync(bool keepMine) =>
        await _form!.TakeAsync(await Api.GetAsync<SheetView>(Path, Left), keepMine);

    private async Task SubmitAsync()
    {
        var form = _form!;
        _problem = null;
        if (!await form.SaveAsync() || Submit is not { } submit)
        {
            return;
        }

        var total = $"评分合计{StageWords.Points(form.Total)}分。";
        var told = submit with { Consequence = total + submit.Consequence };
        if (!await Dialogs.ConfirmAsync(told.Question()))
        {
            return;
        }

        _sending = true;
        var reply = await Api.PostAsync<SheetView>($"{Path}/submit", null, form.ETag, Left);
        _sending = false;
        if (reply.Succeeded)
        {
            await form.TakeAsync(reply, keepMine: false);
            Snackbar.Add(submit.Done(), Severity.Success);
            return;
        }

        _problem = reply.Problem;
    }
}
