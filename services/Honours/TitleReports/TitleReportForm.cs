using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.TitleReports;

/// <summary>Reads what was typed by whoever reports.</summary>
internal static class TitleReportForm
{
    /// <summary>Files at most.</summary>
    public const int MostFiles = 10;

    private const int LongestName = 200;
    private const int LongestText = 5000;

    /// <summary>Without blanks around, and checked.</summary>
    /// <exception cref="RefusedException">400: something is missing or too long.</exception>
    public static FileTitleReportRequest Read(FileTitleReportRequest typed)
    {
        if (!Enum.IsDefined(typed.Subject))
        {
            throw new RefusedException(Refusals.Malformed("请选择举报的事项。"));
        }

        var files = (typed.FileIds ?? []).Distinct().ToArray();
        return files.Length > MostFiles
            ? throw new RefusedException(Refusals.Malformed($"附件不得超过{MostFiles}个。"))
            : typed with
            {
                Named = Texts.Require(typed.Named, "named", "被举报的单位或者个人", LongestName),
                Text = Texts.Require(typed.Text, "text", "看到的情况", LongestText),
                CertificateNumber = Optional(
                    Typed.Normalise(typed.CertificateNumber),
                    "certificateNumber",
                    "证书编号",
                    40
                ),
                Place = Optional(typed.Place, "place", "地点或者网址", 500),
                Contact = Optional(typed.Contact, "contact", "联系方式", 500),
                FileIds = files,
            };
    }

    private static string? Optional(string? text, string field, string name, int longest) =>
        TypedText.IsBlank(text) ? null : Texts.Require(text, field, name, longest);
}
