using System.Text.RegularExpressions;

namespace QualityAward.Documents.Templates;

/// <summary>
/// The wording of a kind of document: lines <c>标题：</c>, <c>发文机关：</c>, <c>主送：</c>, <c>落款：</c>, <c>日期：</c>, <c>附件：</c>,
/// <c>附注：</c>, then <c>正文：</c> and one paragraph a line. <c># </c> to <c>#### </c> begins a heading, <c>{申报主体}</c> is a
/// field, <c>[名单]</c> alone on a line a part, <c>=== 标题</c> the pages of an attachment.
/// </summary>
public sealed partial class Template
{
    private const string BodyKey = "正文";
    private static readonly string[] Keys =
    [
        "标题",
        "发文机关",
        "主送",
        "落款",
        "日期",
        "附件",
        "附注",
    ];

    private readonly Dictionary<string, string> _head = [];

    private Template() { }

    /// <summary>The text below the head, a paragraph a line.</summary>
    public IReadOnlyList<string> Body { get; private set; } = [];

    /// <summary>A line of the head; null where there is none.</summary>
    public string? Head(string key) => _head.GetValueOrDefault(key);

    /// <summary>Reads and checks.</summary>
    /// <exception cref="TemplateException">It does not fit the kind.</exception>
    public static Template Read(DocumentKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(text);
        var template = new Template();
        var lines = text.Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Length > 0)
            .ToList();
        var at = 0;
        for (; at < lines.Count && lines[at] != $"{BodyKey}："; at++)
        {
            var colon = lines[at].IndexOf('：', StringComparison.Ordinal);
            var key = colon < 0 ? lines[at] : lines[at][..colon];
            if (colon < 0 || !Keys.Contains(key))
            {
                throw Unfit(
                    kind,
                    $"第{at + 1}行的“{key}”不是可用的项目（{string.Join('、', Keys)}、{BodyKey}）"
                );
            }

            template._head[key] = lines[at][(colon + 1)..];
        }

        template.Body = [.. lines.Skip(at + 1)];
        template.Check(kind);
        return template;
    }

    private void Check(DocumentKind kind)
    {
        if (Head("标题") is not { Length: > 0 } || Body.Count == 0)
        {
            throw Unfit(kind, "缺少标题或者正文");
        }

        var lines = _head.Values.Concat(Body).ToList();
        var fields = lines.SelectMany(l => Field().Matches(l)).Select(m => m.Groups[1].Value);
        var parts = Body.Select(l => Part().Match(l))
            .Where(m => m.Success)
            .Select(m => m.Groups[1].Value);
        Same(kind, "字段", [.. fields], kind.Fields, kind.MayUse);
        Same(kind, "部分", [.. parts], kind.Parts, []);
    }

    private static void Same(
        DocumentKind kind,
        string what,
        IReadOnlyList<string> used,
        IReadOnlyList<string> required,
        IReadOnlyList<string> allowed
    )
    {
        if (used.Except(required).Except(allowed).FirstOrDefault() is { } unknown)
        {
            var known = string.Join('、', required.Concat(allowed));
            throw Unfit(kind, $"{what}“{unknown}”不存在，可用的有：{known}");
        }

        if (required.Except(used).FirstOrDefault() is { } missing)
        {
            throw Unfit(kind, $"缺少{what}“{missing}”");
        }
    }

    private static TemplateException Unfit(DocumentKind kind, string why) =>
        new($"公文模板 {kind.Code}.txt（{kind.Name}）不能使用：{why}。");

    [GeneratedRegex(@"\{([^{}]+)\}")]
    internal static partial Regex Field();

    [GeneratedRegex(@"^\[([^\[\]]+)\]$")]
    internal static partial Regex Part();
}
