using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Documents.Sheets;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: who registered and who came, as a table; a telephone keeps its zero.</summary>
internal static class AttendanceSheet
{
    private static readonly SheetColumn[] Columns =
    [
        new("序号", 8, SheetKind.Figure),
        new("姓名"),
        new("单位", 32),
        new("联系电话"),
        new("电子邮箱", 28),
        new("报名状态"),
        new("报名时间", 18, SheetKind.Instant),
        new("签到时间", 18, SheetKind.Instant),
        new("签到办理人"),
    ];

    /// <summary>The workbook.</summary>
    public static byte[] Of(IEnumerable<ParticipantView> rows) =>
        SheetWriter.Write("报名和签到", Columns, rows.Select(ToCells));

    private static object?[] ToCells(ParticipantView row) =>
        [
            row.Number,
            row.Name ?? "（已到期删除）",
            row.Unit,
            row.Telephone,
            row.Email,
            row.StateName,
            row.RegisteredAt,
            row.CheckedInAt,
            row.CheckedInBy,
        ];
}
