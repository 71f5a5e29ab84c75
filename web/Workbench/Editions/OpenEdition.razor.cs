using Microsoft.AspNetCore.Components;
using MudBlazor;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Screens;

namespace QualityAward.Workbench.Editions;

/// <summary>第四条：登记经市政府同意，开设届次。</summary>
public sealed partial class OpenEdition
{
    private const int UsualNoticeDays = 5;

    private static readonly Dictionary<string, string> Labels = new(
        ScheduleFields.All.Select(f => KeyValuePair.Create(f.Name, f.Label))
    )
    {
        ["documentNumber"] = "同意文件的发文字号",
        ["agreedOn"] = "同意日期",
        ["ordinal"] = "第几届",
        ["firstYear"] = "评选年度起始年",
        ["organisationQuota"] = "获奖组织名额",
        ["individualQuota"] = "获奖个人名额",
        ["baseDate"] = "基准日",
    };

    private readonly FormErrors _errors = new();
    private readonly Dictionary<string, string> _noticeHints = [];
    private DraftKeeper<EditionForm> _keeper = null!;
    private EditionForm _form = new();
    private RegulationVersionView? _version;
    private bool _isFirst = true;
    private bool _sending;
    private ProblemView? _problem;

    private string YearsHelp =>
        _form.FirstYear is { } first && _version is { } version
            ? $"本届为{first}—{first + version.CycleYears - 1}年度。"
            : $"每{_version?.CycleYears ?? 2}年评选一届。";

    /// <inheritdoc />
    protected override void OnInitialized() =>
        _keeper = new(Drafts, "open-edition", () => InvokeAsync(StateHasChanged));

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (!Desk.Is(Roles.Office))
        {
            return;
        }

        _form = await _keeper.RestoreAsync() ?? _form;
        var editions = await Api.GetAsync<Page<EditionView>>(
            "/api/applications/editions?limit=1",
            Left
        );
        _isFirst = editions.Value is { Items.Count: 0 };
        var versions = await Api.GetAsync<RegulationVersionView[]>(
            "/api/applications/regulation-versions",
            Left
        );
        _version = versions.Value?.LastOrDefault(v =>
            v.ValidFrom <= Clock.Today && Clock.Today <= v.ValidTo
        );
        _problem = editions.Problem ?? versions.Problem;
        _form.OrganisationQuota ??= _version?.OrganisationQuota;
        _form.IndividualQuota ??= _version?.IndividualQuota;
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        _keeper?.Dispose();
        base.Dispose(disposing);
    }

    private void Change(Action change)
    {
        change();
        _keeper.Touch(_form);
    }

    private async Task ChangeDayAsync(ScheduleField field, DateOnly? day)
    {
        Change(() => _form.Days[field.Name] = day);
        if (
            day is { } published
            && ScheduleFields.All.FirstOrDefault(f => f.NoticeFrom == field.Name) is { } end
        )
        {
            await SuggestNoticeEndAsync(end, published);
        }
    }

    private async Task SuggestNoticeEndAsync(ScheduleField end, DateOnly published)
    {
        var days = NoticeDaysOf(end);
        var reply = await Plan.NoticeEndAsync(published, days, Left);
        if (reply.Value is { } answer)
        {
            _noticeHints[end.Name] = $"{days}个工作日期满日为{answer.LastDay.ToChinese()}。";
            if (_form.DayOf(end.Name) is null)
            {
                Change(() => _form.Days[end.Name] = answer.LastDay);
            }
        }
        else
        {
            _noticeHints[end.Name] = $"{reply.Problem!.Title}。{reply.Problem.Detail}";
        }
    }

    private async Task ProposeAsync()
    {
        var callOn = _form.DayOf("callOn") ?? Clock.Today;
        _problem = await Plan.ProposeAsync(
            _form.Days,
            callOn,
            _version?.AwardNoticeDays ?? UsualNoticeDays,
            Left
        );
        _noticeHints.Clear();
        _keeper.Touch(_form);
    }

    private async Task SubmitAsync()
    {
        _problem = null;
        CheckFilledIn();
        if (_errors.Any || !await ConfirmAsync())
        {
            return;
        }

        _sending = true;
        var reply = await Api.CreateAsync<EditionView>(
            "/api/applications/editions",
            _form.ToRequest(),
            _keeper.IdempotencyKey,
            Left
        );
        _sending = false;
        if (reply.Value is { } edition)
        {
            await _keeper.ForgetAsync();
            Snackbar.Add($"已开设{edition.Name}。", Severity.Success);
            Navigation.NavigateTo($"editions/{edition.Id}");
            return;
        }

        _problem = reply.Problem;
        _errors.Take(reply.Problem!, Labels);
    }

    private void CheckFilledIn()
    {
        _errors.Clear();
        _errors.Require("documentNumber", Labels["documentNumber"], _form.ConsentNumber?.Trim());
        _errors.Require("agreedOn", Labels["agreedOn"], _form.AgreedOn);
        if (_isFirst)
        {
            _errors.Require("ordinal", Labels["ordinal"], _form.Ordinal);
        }

        _errors.Require("firstYear", Labels["firstYear"], _form.FirstYear);
        _errors.Require("organisationQuota", Labels["organisationQuota"], _form.OrganisationQuota);
        _errors.Require("individualQuota", Labels["individualQuota"], _form.IndividualQuota);
        foreach (var field in ScheduleFields.All)
        {
            _errors.Require(field.Name, field.Label, _form.DayOf(field.Name));
        }
    }

    private Task<bool> ConfirmAsync() =>
        Dialogs.ConfirmAsync(
            new DialogParameters<ConfirmDialog>
            {
                { d => d.Title, "开设本届评选？" },
                {
                    d => d.Consequence,
                    $"将登记{_form.FirstYear}年度起的一届评选，名额为组织{_form.OrganisationQuota}个、个人{_form.IndividualQuota}名，并适用现行管理办法。届次登记后暂不公开。"
                },
                { d => d.Told, "不告知任何单位；印发评选通知时才公布并告知。" },
                { d => d.Undo, "同一周期内只能开设一届，开设后不能删除。" },
                { d => d.Article, 4 },
                { d => d.Confirm, "确认开设" },
            }
        );

    private async Task ClearAsync()
    {
        await _keeper.ForgetAsync();
        _form = new()
        {
            OrganisationQuota = _version?.OrganisationQuota,
            IndividualQuota = _version?.IndividualQuota,
        };
        _errors.Clear();
        _noticeHints.Clear();
        _problem = null;
    }

    private int NoticeDaysOf(ScheduleField end) =>
        (end.Article == 13 ? _version?.AcceptanceNoticeDays : _version?.AwardNoticeDays)
        ?? UsualNoticeDays;
}
