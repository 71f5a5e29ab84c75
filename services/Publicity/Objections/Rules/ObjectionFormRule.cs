using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;

namespace QualityAward.Publicity.Objections.Rules;

/// <summary>第十三条：单位盖章、个人署名; whether unsigned objections are taken is a setting.</summary>
public static class ObjectionFormRule
{
    private const int LongestText = 5000;
    private const int LongestLine = 200;

    /// <summary>What is to be stored.</summary>
    /// <param name="kind">How it is signed.</param>
    /// <param name="name">By whom.</param>
    /// <param name="contact">Where to ask back.</param>
    /// <param name="text">Facts and reasons.</param>
    /// <param name="settings">Whether unsigned ones are taken.</param>
    /// <param name="article">Under which the notice takes objections.</param>
    /// <exception cref="RefusedException">
    /// <c>objection-text-missing</c>, <c>objection-signature-missing</c>, <c>unsigned-not-taken</c>.
    /// </exception>
    public static ObjectionContent Check(
        ObjectionKind kind,
        string? name,
        string? contact,
        string text,
        ObjectionSettings settings,
        int article
    )
    {
        var signed = Trim(name);
        if (text.Trim() is not { Length: > 0 and <= LongestText } said)
        {
            throw Refuse(
                RefusalKind.Malformed,
                "objection-text-missing",
                "请写明异议内容",
                $"请写明异议的具体事实和理由（1至{LongestText}字）。",
                article,
                "text"
            );
        }

        if (kind is ObjectionKind.Unsigned && !settings.TakeUnsigned)
        {
            throw Refuse(
                RefusalKind.RuleOfLaw,
                "unsigned-not-taken",
                "未署名的异议不予受理",
                "以单位名义提出异议应当加盖公章，以个人名义提出异议应当署真实姓名。",
                article,
                "kind"
            );
        }

        if (kind is not ObjectionKind.Unsigned && signed is null)
        {
            throw Refuse(
                RefusalKind.RuleOfLaw,
                "objection-signature-missing",
                "请署名",
                kind is ObjectionKind.SignedUnit
                    ? "以单位名义提出异议的，请填写单位全称；盖章的书面件可以邮寄或者送达受理部门。"
                    : "以个人名义提出异议的，请填写真实姓名。",
                article,
                "name"
            );
        }

        if (signed?.Length > LongestLine || Trim(contact)?.Length > LongestLine)
        {
            throw Refuse(
                RefusalKind.Malformed,
                "objection-line-too-long",
                "填写内容过长",
                $"姓名（名称）和联系方式均不超过{LongestLine}字。",
                article,
                signed?.Length > LongestLine ? "name" : "contact"
            );
        }

        return new(kind is ObjectionKind.Unsigned ? null : signed, Trim(contact), said);
    }

    private static string? Trim(string? line) =>
        string.IsNullOrWhiteSpace(line) ? null : line.Trim();

    private static RefusedException Refuse(
        RefusalKind kind,
        string code,
        string title,
        string detail,
        int article,
        string field
    ) =>
        new(
            new(
                kind,
                code,
                title,
                detail,
                article,
                new Dictionary<string, object?> { ["field"] = field }
            )
        );
}
