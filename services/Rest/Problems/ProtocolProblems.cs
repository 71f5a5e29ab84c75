using Microsoft.AspNetCore.Http;
using QualityAward.Common;

namespace QualityAward.Rest.Problems;

/// <summary>Problem documents for statuses that the framework sets by itself.</summary>
public static class ProtocolProblems
{
    /// <summary>No valid sign-in came with the request.</summary>
    public static AwardProblem SignInRequired { get; } =
        AwardProblem.Of(
            StatusCodes.Status401Unauthorized,
            "sign-in-required",
            "请先登录",
            "办理此事项须先登录。如您已登录，登录状态可能已经失效，请重新登录后重试。"
        );

    /// <summary>An error of ours: nothing of it is told but the trace id.</summary>
    public static AwardProblem InternalError { get; } =
        AwardProblem.Of(
            StatusCodes.Status500InternalServerError,
            "internal-error",
            "系统发生错误",
            "系统处理您的请求时发生错误，已经记录。请稍后重试；如仍未解决，请将追踪编号告知系统管理员。"
        );

    /// <summary>The database is not ready: just started, or being migrated.</summary>
    public static AwardProblem Starting { get; } =
        AwardProblem.Of(
            StatusCodes.Status503ServiceUnavailable,
            "service-unavailable",
            "服务正在启动",
            "该服务正在启动，暂时不能办理。您填写的内容没有丢失，请稍后重试。"
        );

    /// <summary>The document for a bare status.</summary>
    public static AwardProblem ForStatus(int status) =>
        status switch
        {
            400 => AwardProblem.From(
                Refusals.Malformed("系统无法识别请求的内容，请检查填写的格式后重试。")
            ),
            401 => SignInRequired,
            403 => AwardProblem.From(Refusals.RoleLacksRight),
            404 => AwardProblem.From(Refusals.NotFound),
            405 => AwardProblem.Of(
                405,
                "method-not-allowed",
                "不支持该操作",
                "该地址不支持所使用的请求方法。"
            ),
            406 => AwardProblem.Of(
                406,
                "not-acceptable",
                "无法按要求的格式答复",
                "系统不能以所要求的格式提供该内容。"
            ),
            408 => AwardProblem.Of(
                408,
                "request-timeout",
                "请求超时",
                "请求未能在规定时间内传送完毕，请检查网络后重试。"
            ),
            413 => AwardProblem.Of(
                413,
                "request-too-large",
                "提交的内容过大",
                "提交的内容超过允许的大小，请缩减后重试。"
            ),
            415 => AwardProblem.Of(
                415,
                "unsupported-media-type",
                "不支持该内容类型",
                $"该地址不接受请求所声明的内容类型（Content-Type）。上传文件的，以 application/octet-stream 提交，可以上传 {UploadKind.Types}；其他请求以 application/json 提交。"
            ),
            429 => AwardProblem.Of(
                429,
                "too-many-requests",
                "操作过于频繁",
                "您的操作过于频繁，请稍后重试。"
            ),
            503 => AwardProblem.Of(
                503,
                "service-unavailable",
                "服务暂时不可用",
                "该服务暂时不可用，请稍后重试。"
            ),
            >= 500 => InternalError with { Status = status },
            _ => AwardProblem.Of(
                status,
                "request-refused",
                "请求未被接受",
                "系统未能受理该请求，请检查后重试。"
            ),
        };
}
