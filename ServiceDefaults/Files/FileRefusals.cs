using QualityAward.Common;

namespace QualityAward.ServiceDefaults;

/// <summary>Why a file is not taken.</summary>
public static class FileRefusals
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const long MaximumSize = 50 * 1024 * 1024;

    /// <summary>What is taken, for people.</summary>
    public const string Types =
        "PDF、OFD、PNG、JPEG、docx、xlsx（不含宏）以及 UTF-8 编码的 txt、csv 文件";

    /// <summary>Larger than <see cref="MaximumSize"/>.</summary>
    public static Refusal TooLarge { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "file-too-large",
            "文件过大",
            "单个文件不得超过50 MB。请压缩或者拆分后重新上传。",
            Facts: new Dictionary<string, object?> { ["maximumBytes"] = MaximumSize }
        );

    /// <summary>Of a kind that is not taken, or empty, or not what it claims to be.</summary>
    public static Refusal TypeRefused { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "file-type-refused",
            "不接受该类型的文件",
            $"系统按照文件内容识别类型，只接受 {Types}，且内容不得为空。请转换格式后重新上传。"
        );

    /// <summary>Named in a request, but not there or another unit's.</summary>
    public static Refusal NotFound(Guid id) =>
        new(
            RefusalKind.RuleOfLaw,
            "file-not-found",
            "未找到所附文件",
            "所附文件不存在，或者不是由本单位上传。请重新上传后再提交。",
            Facts: new Dictionary<string, object?> { ["fileId"] = id }
        );
}
