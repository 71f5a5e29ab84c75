using QualityAward.Common;
using QualityAward.Components.Api;

namespace QualityAward.Public.Serving;

/// <summary>Files that a form without script brings along: those received before a refusal need not be sent again.</summary>
internal static class SentBefore
{
    /// <summary>What is said of files that are too large together.</summary>
    public static ProblemView TooLarge { get; } =
        new(
            StatusCodes.Status413PayloadTooLarge,
            "file-too-large",
            "附件过大",
            $"附件一次合计不得超过{UploadKind.ComplaintAttachment.Limit}，本次选择的附件没有收到。请压缩或者减少附件后重新提交。"
        );

    /// <summary>Reads one; the service checks that nobody else's file is named.</summary>
    public static (Guid Id, string Name)? Read(string? text) =>
        text?.Split('|', 2) is [var id, var name] && Guid.TryParse(id, out var file)
            ? (file, name)
            : null;

    /// <summary>Whether a refusal belongs beside the input of files.</summary>
    public static bool IsAboutFiles(ProblemView problem) =>
        problem.Code
            is "file-type-refused"
                or "file-too-large"
                or "file-unreadable"
                or "file-cannot-be-cleaned"
                or "request-too-large";
}
