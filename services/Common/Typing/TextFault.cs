using System.Text;

namespace QualityAward.Common.Typing;

/// <summary>A sign for which a text is not taken.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Reason">Why, in Chinese, to stand after the name of the field: a whole sentence without its subject.</param>
public sealed record TextFault(Rune Sign, string Reason)
{
    /// <summary>Code point, e.g. <c>U+200B</c>.</summary>
    public string CodePoint => $"U+{Sign.Value:X4}";

    /// <summary>The refusal.</summary>
    /// <param name="field">Name of the input, so that the form can mark it.</param>
    /// <param name="name">What people call the input; null: its <paramref name="field"/>.</param>
    public Refusal Refuse(string field, string? name = null) =>
        new(
            RefusalKind.Malformed,
            "text-sign-refused",
            "填写的内容含有不能使用的字符",
            $"{name ?? $"“{field}”处"}{Reason}",
            Facts: new Dictionary<string, object?> { ["field"] = field, ["sign"] = CodePoint }
        );
}
