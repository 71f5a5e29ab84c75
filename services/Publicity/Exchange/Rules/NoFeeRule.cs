using System.Text.RegularExpressions;
using QualityAward.Common;

namespace QualityAward.Publicity.Exchange.Rules;

/// <summary>
/// 第三十条: 不得借推广名义从事任何营利性活动. An activity has no field for a fee; a text that speaks of money for taking part is
/// refused unless it says that nothing is to be paid. Sums that nobody pays for taking part – 产值2亿元 – are left alone.
/// </summary>
internal static partial class NoFeeRule
{
    /// <summary>Refuses if one of the texts speaks of money for taking part.</summary>
    /// <param name="texts">Name of the input, what people call it, what it says.</param>
    /// <exception cref="RefusedException">422 <c>activity-fee</c>, article 30.</exception>
    public static void Check(params IEnumerable<(string Field, string Label, string? Text)> texts)
    {
        foreach (var (field, label, text) in texts)
        {
            if (FoundIn(text) is { } found)
            {
                throw Refuse.ByLaw(
                    "activity-fee",
                    "示范推广活动不得收费",
                    $"{label}中的“{found}”涉及收取费用。获奖组织和个人不得借推广名义从事任何营利性活动，宣传、经验交流、培训和观摩活动一律不得向参加者收费。请删去后重新提交；确不收费的，请直接写明“本活动免费”。",
                    30,
                    ("field", field),
                    ("found", found)
                );
            }
        }
    }

    /// <summary>The words that speak of money for taking part; null where none do.</summary>
    public static string? FoundIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        // Written apart or full-width it says the same.
        var rest = Free().Replace(Typed.Normalise(text), "；");
        return Money().Match(rest) is { Success: true, Value: var found } ? found : null;
    }

    // What says that nothing is to be paid. Nothing of it reaches over a mark of punctuation.
    [GeneratedRegex(
        "(不|不得|不再|严禁|禁止|免予|免于|零|不会|未|概不|从不)(另行|额外|向[^,。;:、!?]{1,10})?(收取|收|缴纳|交纳|支付)?(任何|一切|各种|各类)?(参加|参会|活动|报名|培训|会务|资料)?(收费|付费|缴费|交费|费用|费)"
            + "|(无|无需|无须|不需|不须|不用)(另行|额外)?(缴纳|交纳|支付|缴|交|付)?(任何|一切|各种|各类)?(参加|参会|活动|报名|培训|会务|资料)?(收费|付费|缴费|交费|费用|费)"
            + "|免(收|缴|交|除)?(任何|一切|全部)?(参加|参会|活动|报名|培训|会务|资料|入场)?(费用|费)"
            + "|(所需|全部|相关|活动)?(费用|经费)(均|全部|一律)?由(主办|承办|组织|举办)(单位|方)?(承担|负担)"
            + "|(?<![0-9.])0元(?!起)"
    )]
    private static partial Regex Free();

    // 万元 and 亿元 are figures of an enterprise, 元素 and 多元 are no money.
    [GeneratedRegex(
        "收费|付费|缴费|交费|费用|费自理|有偿|押金|保证金|定金|票价|售票|购票|赞助费|管理费"
            + "|(报名|参会|参加|会务|会议|培训|资料|活动|门票|场地|食宿|教材|服务|咨询|注册|证书|入场|材料|住宿|餐|餐饮|交通)费"
            + "|[¥$][0-9]|(RMB|CNY|人民币)[0-9]"
            + "|[0-9]元(?!素|件)|[0-9]块钱?"
            + "|每(人|位|名|家|单位)[〇零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+(元|块)"
            + "|[〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]+元(/|每|一)(人|位|名|家)"
            + "|元/(人|位|名|家|场|次)|收取[^,。;:、!?]{0,8}(元|费|款)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Money();
}
