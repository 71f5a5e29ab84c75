using System.Globalization;
using QualityAward.Common;
using QualityAward.Common.Editions;
using QualityAward.Common.Identifiers;
using QualityAward.Common.Wording;
using QualityAward.Honours.Import.Reading;

namespace QualityAward.Honours.Import;

/// <summary>A row of the list of past winners that can be taken.</summary>
public sealed record PastWinner(
    int Year,
    int Ordinal,
    CandidateKind Kind,
    string Name,
    string? CreditCode,
    string? Number
)
{
    private const string NumberCell =
        "该单元格为数字，前导的零和第15位以后的数字已经丢失。请将单元格设为文本后重新填写。";

    private static readonly string[] SpreadsheetErrors =
    [
        "#DIV/0!",
        "#N/A",
        "#NAME?",
        "#NULL!",
        "#NUM!",
        "#REF!",
        "#VALUE!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
    ];

    /// <summary>Reads a row's six cells: 年份, 届次, 类别, 名称, 统一社会信用代码（可空）, 证书编号（可空）.</summary>
    /// <param name="row">As it stands in the list.</param>
    /// <param name="fault">What is wrong, in Chinese.</param>
    public static PastWinner? Read(ListRow row, out string? fault)
    {
        var texts = row.Cells.Select(c => CellText.Clean(c.Text)).ToArray();
        fault = FaultOfCells(row, texts);
        if (fault is not null)
        {
            return null;
        }

        var year = YearOf(texts[0]);
        var ordinal = OrdinalOf(texts[1]);
        CandidateKind? kind = Typed.Normalise(texts[2]) switch
        {
            "组织" or "组织奖" => CandidateKind.Organisation,
            "个人" or "个人奖" => CandidateKind.Individual,
            _ => null,
        };
        var name = texts[3];
        var code = Typed.Normalise(texts[4]);
        var number = Typed.Normalise(texts[5]);
        fault =
            year is null ? "年份应为四位数字，如2019。"
            : ordinal is null ? "届次应为1至99的数字，或者“第一届”这样的写法。"
            : kind is null ? "类别应为“组织”或者“个人”。"
            : name.EnumerateRunes().Count() is 0 or > 100 ? "名称应为1至100字。"
            : code.Length > 0 && UnifiedSocialCreditCode.FaultOf(code) is { } wrong ? wrong
            : number.Length > 40 ? "证书编号不得超过40个字符。"
            : FaultOfSeries(number, ordinal.Value, kind.Value);
        return fault is null
            ? new(
                year!.Value,
                ordinal!.Value,
                kind!.Value,
                name,
                code.Length > 0 ? code : null,
                number.Length > 0 ? number : null
            )
            : null;
    }

    private static string? FaultOfCells(ListRow row, string[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            var (column, place) = (WinnerList.Heading[i], $"{(char)('A' + i)}{row.Row}");
            if (
                row.Cells[i].Kind is CellKind.Error
                || SpreadsheetErrors.Contains(texts[i], StringComparer.OrdinalIgnoreCase)
            )
            {
                return $"单元格{place}（{column}）是公式错误“{texts[i]}”，请改为实际内容。";
            }

            if (CellText.Strange(texts[i]) is { } sign)
            {
                return $"单元格{place}（{column}）含有不能显示的字符{sign}，请删去后重新填写。";
            }

            if (i >= 4 && row.Cells[i].Kind is CellKind.Number)
            {
                return $"单元格{place}（{column}）：{NumberCell}";
            }
        }

        return null;
    }

    /// <summary>第二十条: numbers of the system's own series belong to the edition and kind they name.</summary>
    private static string? FaultOfSeries(string number, int ordinal, CandidateKind kind)
    {
        var folded = CellText.Folded(number);
        if (!folded.StartsWith("PZHZLJ", StringComparison.Ordinal))
        {
            return null;
        }

        return
            folded == number
            && CertificateNumber.TryParse(number, out var own)
            && own.Value.Edition == ordinal
            && own.Value.Kind == kind
            ? null
            : "证书编号以“PZHZLJ”开头的，为本系统的编号序列，届次和类别应与编号一致（如PZHZLJ-01-Z-01为第一届组织）。";
    }

    private static int? YearOf(string text) =>
        int.TryParse(
            Typed.Normalise(text).TrimEnd('年'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var year
        ) && year is >= 1990 and <= 2100
            ? year
            : null;

    private static int? OrdinalOf(string text)
    {
        var bare = Typed.Normalise(text).TrimStart('第').TrimEnd('届');
        if (int.TryParse(bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 99 ? number : null;
        }

        var found = Enumerable.Range(1, 99).FirstOrDefault(n => ChineseNumerals.Of(n) == bare);
        return found > 0 ? found : null;
    }
}
