using Microsoft.AspNetCore.Components;
using MudBlazor;
using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Workbench.Acts;
using QualityAward.Workbench.Forms;
using QualityAward.Workbench.Screens;

namespace QualityAward.Workbench.Calendar;

/// <summary>Loads a 放假安排 (市质量强市办) or corrects what was typed in (管理员).</summary>
public sealed partial class CalendarEditor
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["year"] = "放假安排年度",
        ["number"] = "发文字号",
        ["issuedOn"] = "印发日期",
        ["url"] = "原文网址",
        ["daysOff"] = "放假",
        ["workingDays"] = "调休上班",
        ["encouragedRestDays"] = "鼓励休息",
        ["reason"] = "更正原因",
    };

    private readonly FormErrors _errors = new();
    private DraftKeeper<CalendarForm>? _keeper;
    private CalendarForm _form = new();
    private string? _eTag;
    private ActView? _act;
    private bool _sending;
    private ProblemView? _problem;

    /// <summary>The notice to be corrected; null to load a new one.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    private bool IsCorrection => Id is not null;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        if (!Desk.Is(IsCorrection ? Roles.Administrator : Roles.Office))
        {
            return;
        }

        var form = IsCorrection ? $"calendar:{Id}" : "calendar";
        _keeper = new(Drafts, form, () => InvokeAsync(StateHasChanged));
        var draft = await _keeper.RestoreAsync();
        if (IsCorrection)
        {
            var notice = await Api.GetAsync<CalendarNoticeView>(
                $"/api/publicity/calendar-notices/{Id}",
                Left
            );
            (_eTag, _problem) = (notice.ETag, notice.Problem);
            _act = notice.Value is { Acts: [var correction, ..] } ? correction : null;
            draft ??= notice.Value is { } found ? CalendarForm.Of(found) : null;
        }

        _form = _keeper.IsTyped ? _form : draft ?? _form;
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
        _keeper?.Touch(_form);
    }

    private async Task SubmitAsync()
    {
        _problem = null;
        if (ReadContent() is not { } content || !await ConfirmAsync())
        {
            return;
        }

        _sending = true;
        var reply = IsCorrection
            ? await Api.PostAsync<CalendarNoticeView>(
                $"/api/publicity/calendar-notices/{Id}/correct",
                new CorrectCalendarNoticeRequest(_form.Reason!.Trim(), content),
                _eTag,
                Left
            )
            : await Api.CreateAsync<CalendarNoticeView>(
                "/api/publicity/calendar-notices",
                new RecordCalendarNoticeRequest(_form.Year!.Value, content, _form.Amends),
                _keeper!.IdempotencyKey,
                Left
            );
        _sending = false;
        if (reply.Value is { } notice)
        {
            await _keeper!.ForgetAsync();
            var moved = notice.Versions[0].Moved.Count;
            Snackbar.Add(
                moved == 0
                    ? "已保存，进行中的期限没有变动。"
                    : $"已保存，{moved}个进行中的期限随之变动，详见列表。",
                Severity.Success
            );
            Navigation.NavigateTo("calendar");
            return;
        }

        _problem = reply.Problem;
        _errors.Take(reply.Problem!, Labels);
    }

    private CalendarNoticeContent? ReadContent()
    {
        _errors.Clear();
        if (IsCorrection)
        {
            _errors.Require("reason", Labels["reason"], _form.Reason?.Trim());
        }
        else
        {
            _errors.Require("year", Labels["year"], _form.Year);
        }

        _errors.Require("number", Labels["number"], _form.Number?.Trim());
        _errors.Require("issuedOn", Labels["issuedOn"], _form.IssuedOn);
        _errors.Require("url", Labels["url"], _form.Url?.Trim());
        _errors.Require("daysOff", Labels["daysOff"], _form.DaysOff?.Trim());
        var daysOff = _form.TryDaysOff(out var wrongOff);
        NoteLine("daysOff", wrongOff);
        var working = CalendarForm.TryDays(_form.WorkingDays, out var wrongWorking);
        NoteLine("workingDays", wrongWorking);
        var rest = CalendarForm.TryDays(_form.EncouragedRestDays, out var wrongRest);
        NoteLine("encouragedRestDays", wrongRest);
        return _errors.Any
            ? null
            : new(
                _form.Number!.Trim(),
                _form.IssuedOn!.Value,
                _form.Url!.Trim(),
                daysOff!,
                working!,
                rest
            );
    }

    private void NoteLine(string field, string? line)
    {
        if (line is not null)
        {
            _errors.Note(
                field,
                Labels[field],
                $"“{line}”不是日期或日期段，请写作2026-01-01或者2026-01-01 至 2026-01-03。"
            );
        }
    }

    private Task<bool> ConfirmAsync() =>
        Dialogs.ConfirmAsync(
            _act?.Question()
                ?? new DialogParameters<ConfirmDialog>
                {
                    { d => d.Title, "录入放假安排？" },
                    {
                        d => d.Consequence,
                        "进行中的公示期将按新的安排重新计算，期满日变动的逐项列明；公开页面上的计算结果随之更新。"
                    },
                    { d => d.Undo, "录入后不能删除；有差错的由管理员更正，原版本保留。" },
                    { d => d.Article, 13 },
                    { d => d.Confirm, "确认录入" },
                }
        );
}
