using System.Globalization;
using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Common.Wording;

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
    /// <summary>Reads a row's six values: 年份, 届次, 类别, 名称, 统一社会信用代码（可空）, 证书编号（可空）.</summary>
    /// <param name="values">As they stand in the list.</param>
    /// <param name="fault">What is wrong, in Chinese.</param>
    public static PastWinner? Read(IReadOnlyList<string> values, out string? fault)
    {
        fault = null;
        var year = int.TryParse(values[0].TrimEnd('年'), CultureInfo.InvariantCulture, out var y)
            ? y
            : 0;
        var ordinal = OrdinalOf(values[1]);
        CandidateKind? kind = values[2] switch
        {
            "组织" or "组织奖" => CandidateKind.Organisation,
            "个人" or "个人奖" => CandidateKind.Individual,
            _ => null,
        };
        var code = Typed.Normalise(values[4]);
        var number = Typed.Normalise(values[5]);
        fault =
            year is < 1990 or > 2100 ? "年份应为四位数字，如2019。"
            : ordinal is null ? "届次应为1至99的数字，或者“第一届”这样的写法。"
            : kind is null ? "类别应为“组织”或者“个人”。"
            : values[3].Length is 0 or > 100 ? "名称应为1至100字。"
            : code.Length > 0 && UnifiedSocialCreditCode.FaultOf(code) is { } wrong ? wrong
            : number.Length > 40 ? "证书编号不得超过40个字符。"
            : null;
        return fault is null
            ? new(
                year,
                ordinal!.Value,
                kind!.Value,
                values[3],
                code.Length > 0 ? code : null,
                number.Length > 0 ? number : null
            )
            : null;
    }

    private static int? OrdinalOf(string text)
    {
        var bare = text.TrimStart('第').TrimEnd('届').Trim();
        if (int.TryParse(bare, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 99 ? number : null;
        }

        var found = Enumerable.Range(1, 99).FirstOrDefault(n => ChineseNumerals.Of(n) == bare);
        return found > 0 ? found : null;
    }
}
