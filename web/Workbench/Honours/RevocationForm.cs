using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Honours;

/// <summary>What is typed for a step of a revocation; each step uses a part of it.</summary>
internal sealed class RevocationForm
{
    public PaperForm Paper { get; } = new();
    public string? Text { get; set; }
    public string? OtherText { get; set; }
    public DateOnly? Day { get; set; }
    public DateOnly? OtherDay { get; set; }
    public int? Days { get; set; }
    public bool? InWorkingDays { get; set; }

    /// <summary>Notes what is missing for a step.</summary>
    public void Check(string verb, FormErrors errors)
    {
        switch (verb)
        {
            case RevocationActs.Report or RevocationActs.Decide:
                errors.Require("document.documentNumber", "发文字号", Paper.Number?.Trim());
                errors.Require("document.date", "文件日期", Paper.Date);
                errors.Require("document.fileId", "扫描件", Paper.FileId);
                break;
            case RevocationActs.Close:
                errors.Require("reasons", "理由", Text?.Trim());
                break;
            case RevocationActs.Serve:
                errors.Require("servedOn", "送达日期", Day);
                errors.Require("returnWithin", "交回期限", Days);
                errors.Require("count", "计算方式", InWorkingDays);
                break;
            case RevocationActs.Return
            or RevocationActs.HandBack when Day is null && OtherDay is null:
                errors.Note("certificateOn", "证书日期", "证书和奖牌至少填写一项的日期。");
                break;
            case RevocationActs.Credit or RevocationActs.CreditCorrection:
                errors.Require("enteredOn", "记入日期", Day);
                errors.Require("basis", "依据", Text?.Trim());
                errors.Require("register", "信用记录", OtherText?.Trim());
                break;
            case RevocationActs.Suggestion:
                errors.Require("addressee", "受文单位", Text?.Trim());
                errors.Require("document.documentNumber", "发文字号", Paper.Number?.Trim());
                errors.Require("document.date", "文件日期", Paper.Date);
                break;
            default:
                break;
        }
    }

    /// <summary>The request; <see cref="Check"/> found nothing.</summary>
    public object ToRequest(string verb) =>
        verb switch
        {
            RevocationActs.Report => new ReportRevocationRequest(Paper.ToDocument()),
            RevocationActs.Decide => new DecideRevocationRequest(Paper.ToDocument()),
            RevocationActs.Close => new CloseRevocationRequest(Text!.Trim(), null),
            RevocationActs.Serve => new ServeRevocationRequest(
                Day!.Value,
                Days!.Value,
                InWorkingDays == true ? DayCount.WorkingDays : DayCount.Days,
                Receipt
            ),
            RevocationActs.Return or RevocationActs.HandBack => new RecordReturnRequest(
                Day,
                OtherDay
            ),
            RevocationActs.Credit or RevocationActs.CreditCorrection =>
                new RecordCreditEntryRequest(Day!.Value, Text!.Trim(), OtherText!.Trim()),
            RevocationActs.Suggestion => new RecordSuggestionRequest(
                Text!.Trim(),
                Paper.ToDocument()
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "Unknown step."),
        };

    private PaperDocument? Receipt => Paper.Date is null ? null : Paper.ToDocument();
}
