using Microsoft.AspNetCore.Components;
using MudBlazor;
using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Workbench.Acts;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Screens;

namespace QualityAward.Workbench.Intake;

/// <summary>第十一条：填写统一格式的申报表，自动保存，核对后提交。</summary>
public sealed partial class FormPage
{
    private const string ReceivingBodies =
        "/api/identity/units?kind="
        + UnitKinds.CountyOffice
        + "&kind="
        + UnitKinds.IndustryDepartment
        + "&kind="
        + UnitKinds.HighTechZone;

    private readonly FormErrors _errors = new();
    private FilingForm? _filing;
    private IReadOnlyList<FormSection> _sections = [];
    private FormSection? _section;
    private bool _checked;
    private bool _sending;
    private ProblemView? _problem;

    /// <summary>Identifier of the application.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>Part of the form; the first where left out.</summary>
    [Parameter]
    public string? Part { get; set; }

    /// <summary>Item of the report.</summary>
    [SupplyParameterFromQuery(Name = "item")]
    public string? Item { get; set; }

    private string Path => $"/api/applications/applications/{Id}";

    private string Title => _filing is null ? "填写申报表" : $"填写{Kind}申报表";

    private string Kind => _filing!.View.Kind.ChineseName();

    private string Heading =>
        _filing?.Content is { } form
            ? form.Organisation?.Name ?? form.Individual?.Name ?? $"{Kind}申报"
            : "申报";

    private string Key => _section?.Key ?? FormSection.Submission;

    private string? Before =>
        _sections.TakeWhile(s => s.Key != Key).LastOrDefault() is { } before ? before.Key : null;

    private string After =>
        _sections.SkipWhile(s => s.Key != Key).Skip(1).FirstOrDefault()?.Key
        ?? FormSection.Submission;

    // Returned: what was read when the version was submitted stays read.
    private bool NoticeRead =>
        _filing is { } filing
        && (filing.Content.PersonalDataNoticeVersion == filing.Notice.Version || _acknowledged);

    private bool _acknowledged;

    private ActView? Submission => _filing?.Act("submit");

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (Desk.Is(Roles.Applicant))
        {
            await ReadAsync();
        }
    }

    /// <inheritdoc />
    protected override void OnParametersSet()
    {
        var before = _section;
        ChoosePart();
        if (_section != before)
        {
            // Another part has not been checked yet, unless somebody else already found something missing.
            _checked = _filing?.View.State is ApplicationState.Returned;
        }

        NoteErrors();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _filing?.Dispose();
        base.Dispose(disposing);
    }

    private static string Remaining(DateOnly last, DateOnly today) =>
        (last.DayNumber - today.DayNumber) switch
        {
            < 0 => "已经截止",
            0 => "今天截止",
            var days => $"还有{days}天",
        };

    private string Remaining(DateOnly last) => Remaining(last, Clock.Today);

    private async Task ReadAsync()
    {
        var application = await Api.GetAsync<ApplicationView>(Path, Left);
        if (application.Value is not { } view)
        {
            _problem = application.Problem;
            return;
        }

        var edition = await Api.GetAsync<EditionView>(
            $"/api/applications/editions/{view.EditionId}",
            Left
        );
        var kind = view.Kind is CandidateKind.Organisation ? "organisation" : "individual";
        var catalogue = await Api.GetAsync<FormCatalogueView>(
            $"/api/applications/form-catalogue/{kind}",
            Left
        );
        var notice = await Api.GetAsync<PersonalDataNoticeView>(
            "/api/applications/personal-data-notice",
            Left
        );
        var units = await Api.GetAsync<UnitView[]>(ReceivingBodies, Left);
        _problem = edition.Problem ?? catalogue.Problem ?? notice.Problem ?? units.Problem;
        if (_problem is not null)
        {
            return;
        }

        _filing?.Dispose();
        _filing = new(Api, Clock, () => InvokeAsync(Redraw))
        {
            Edition = edition.Value!,
            Catalogue = catalogue.Value!,
            Notice = notice.Value!,
            ReceivingUnits = units.Value!,
        };
        _filing.Take(view, application.ETag);
        _sections = FormSection.Of(view.Kind);
        _checked = view.State is ApplicationState.Returned;
        ChoosePart();
        NoteErrors();
    }

    private void ChoosePart() =>
        _section =
            Part == FormSection.Submission
                ? null
                : _sections.FirstOrDefault(s => s.Key == Part)
                    ?? (_sections is [var first, ..] ? first : null);

    private void Redraw()
    {
        NoteErrors();
        StateHasChanged();
    }

    // An empty form is not scolded: errors stand beside the inputs once the person has asked for a check.
    private void NoteErrors()
    {
        _errors.Clear();
        if (_checked && _filing is { } filing && _section is { } section)
        {
            foreach (var issue in section.MissingIn(filing.View.Issues))
            {
                _errors.Note(issue.Field, issue.Message, issue.Message);
            }
        }
    }

    private async Task AcknowledgeAsync()
    {
        _acknowledged = true;
        _filing!.Change(form => form with { PersonalDataNoticeVersion = _filing.Notice.Version });
        await _filing.SaveAsync();
    }

    private async Task CheckAsync()
    {
        _checked = true;
        await _filing!.SaveAsync();
        Redraw();
    }

    private async Task SubmitAsync()
    {
        _problem = null;
        _checked = true;
        if (
            !await _filing!.SaveAsync()
            || Submission is not { Obstacles.Count: 0 } submission
            || !await Dialogs.ConfirmAsync(submission.Question())
        )
        {
            return;
        }

        _sending = true;
        var reply = await Api.PostAsync<ApplicationView>(
            $"{Path}/submit",
            body: null,
            _filing.ETag,
            Left
        );
        _sending = false;
        _problem = reply.Problem;
        if (reply.Succeeded)
        {
            Snackbar.Add($"已提交，由{reply.Value.ReceivingBody}进行资格初审。", Severity.Success);
            Navigation.NavigateTo($"applications/{Id}");
        }
    }
}
