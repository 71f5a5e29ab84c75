using QualityAward.Common;

namespace QualityAward.Files;

/// <summary>Why a file is not taken.</summary>
public static class FileRefusals
{
    /// <summary>Larger than its kind may be.</summary>
    public static Refusal TooLarge(UploadKind kind) =>
        new(
            RefusalKind.RuleOfLaw,
            "file-too-large",
            "文件过大",
            $"单个文件不得超过{kind.Limit}。请压缩或者拆分后重新上传。",
            Facts: new Dictionary<string, object?> { ["maximumBytes"] = kind.MaximumBytes }
        );

    /// <summary>Of a kind that is not taken, or empty.</summary>
    /// <param name="found">What it is and what to do, where that is known.</param>
    public static Refusal TypeRefused((string Kind, string Advice)? found) =>
        new(
            RefusalKind.RuleOfLaw,
            "file-type-refused",
            "不接受该类型的文件",
            found is { } it
                ? $"该文件是{it.Kind}，不能接受。{it.Advice}，再重新上传。系统按照文件内容识别类型，只接受 {UploadKind.Types}。"
                : $"系统按照文件内容识别类型，只接受 {UploadKind.Types}，且内容不得为空。请转换格式后重新上传。",
            Facts: found is { } known
                ? new Dictionary<string, object?> { ["found"] = known.Kind }
                : null
        );

    /// <summary>A PDF that nobody who has to read it could open.</summary>
    internal static Refusal Unreadable(PdfFault fault) =>
        new(
            RefusalKind.RuleOfLaw,
            "file-unreadable",
            "文件无法打开",
            fault is PdfFault.Locked
                ? "该 PDF 文件须输入密码才能打开，审阅的人员无法查看。请取消密码后重新上传。"
                : "该 PDF 文件不完整或者已经损坏，无法打开。请重新导出或者扫描后上传。"
        );

    /// <summary>Named in a request, but not there, another unit's, or part of something already.</summary>
    /// <param name="id">Which; null where several were named.</param>
    public static Refusal NotFound(Guid? id = null) =>
        new(
            RefusalKind.RuleOfLaw,
            "file-not-found",
            "未找到所附文件",
            "所附文件不存在，不是由本单位上传，或者已经附在其他材料中。请重新上传后再提交。",
            Facts: id is null ? null : new Dictionary<string, object?> { ["fileId"] = id }
        );
}
