using System.Globalization;
using System.Text;
using QualityAward.Common;
using QualityAward.Common.Tables;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Statistics;

/// <summary>荣誉名录 and its figures as files for spreadsheets.</summary>
internal static class RegisterCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly string[] Columns =
    [
        "名称",
        "证书所载名称",
        "曾用名、合并",
        "类别",
        "届次",
        "获奖年份",
        "证书编号",
        "所在县（区）",
        "行业",
        "工作单位",
        "状态",
        "表扬决定日期",
        "表扬决定文号",
        "撤销决定日期",
        "撤销决定文号",
        "说明",
    ];

    private static readonly string[] Counted =
    [
        "统计口径",
        "项目",
        "组织",
        "个人",
        "合计",
        "其中已撤销",
    ];

    public static byte[] Of(IEnumerable<Honour> honours) =>
        Bytes(honours.Select(Row).Prepend(Columns));

    public static byte[] Of(RegisterStatistics statistics) =>
        Bytes(
            Rows("全部", [statistics.All])
                .Concat(Rows("按获奖年份", statistics.Years))
                .Concat(Rows("按届次", statistics.Editions))
                .Concat(Rows("按所在县（区）（组织）", statistics.Places))
                .Concat(Rows("按行业（组织）", statistics.Industries))
                .Concat(Rows("按状态", statistics.States))
                .Prepend(Counted)
        );

    private static IEnumerable<string?> Row(Honour h) =>
        [
            h.Name,
            h.IssuedName,
            h.NameChanges.ToMarks(h.State).OtherNames(),
            h.Kind.ChineseName(),
            h.EditionName,
            Text(h.Year),
            h.Number,
            h.Place,
            h.Industry,
            h.Employer,
            h.State.ChineseName(),
            h.AwardedOn?.ToIso(),
            h.DocumentNumber,
            h.RevokedOn?.ToIso(),
            h.RevocationDocument,
            h.EnteredLater()?.Note,
        ];

    private static IEnumerable<IEnumerable<string?>> Rows(
        string aspect,
        IEnumerable<RegisterCount> counts
    ) =>
        counts.Select(c =>
            (IEnumerable<string?>)
                [
                    aspect,
                    c.Name,
                    Text(c.Organisations),
                    Text(c.Individuals),
                    Text(c.Total),
                    Text(c.Revoked),
                ]
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[] Bytes(IEnumerable<IEnumerable<string?>> rows) =>
        Encoding.UTF8.GetBytes(CsvText.Of(rows));
}
