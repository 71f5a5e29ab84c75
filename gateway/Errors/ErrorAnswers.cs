using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Gateway.Errors;

/// <summary>Everything the gateway itself refuses, in one place.</summary>
public static class ErrorAnswers
{
    /// <summary>A service behind the gateway does not answer.</summary>
    public static ErrorAnswer ServiceUnavailable { get; } =
        Of(
            StatusCodes.Status503ServiceUnavailable,
            "service-unavailable",
            "服务暂时不可用",
            "您要使用的功能正在恢复，其他功能不受影响。请稍后重试，已保存的内容不会丢失。"
        ) with
        {
            RetryAfter = 5,
        };

    /// <summary>An unsafe request with the session cookie that did not come from our own pages.</summary>
    public static ErrorAnswer CrossSiteRefused { get; } =
        Of(
            StatusCodes.Status403Forbidden,
            "cross-site-refused",
            "请求来源不被接受",
            "该请求不是由本系统页面发出，已拒绝。请返回本系统页面重新操作。"
        );

    /// <summary>Nothing is there.</summary>
    public static ErrorAnswer NotFound { get; } = new(AwardProblem.From(Refusals.NotFound));

    /// <summary>The caller has to sign in.</summary>
    public static ErrorAnswer SignInRequired { get; } = new(ProtocolProblems.SignInRequired);

    /// <summary>The bearer token is not valid here.</summary>
    public static ErrorAnswer TokenInvalid { get; } =
        Of(
            StatusCodes.Status401Unauthorized,
            "token-invalid",
            "访问令牌无效",
            "访问令牌无效或者已经过期，请重新获取。"
        );

    /// <summary>The session was ended or ran out.</summary>
    public static ErrorAnswer SessionOver { get; } =
        Of(
            StatusCodes.Status401Unauthorized,
            "session-over",
            "登录已结束",
            "您的登录已经结束，请重新登录。"
        );

    /// <summary>Signing in was broken off or came back without its beginning.</summary>
    public static ErrorAnswer SignInFailed { get; } =
        Of(
            StatusCodes.Status400BadRequest,
            "sign-in-failed",
            "登录未完成",
            "登录过程已中断或者已超时，请返回首页重新登录。"
        );

    /// <summary>A method that nothing here answers.</summary>
    public static ErrorAnswer MethodNotAllowed { get; } =
        new(ProtocolProblems.ForStatus(StatusCodes.Status405MethodNotAllowed));

    /// <summary>Too many requests from one person or address.</summary>
    public static ErrorAnswer TooManyRequests(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return Of(
            StatusCodes.Status429TooManyRequests,
            "too-many-requests",
            "操作过于频繁",
            $"您的操作过于频繁，请于 {seconds} 秒后重试。"
        ) with
        {
            RetryAfter = seconds,
        };
    }

    /// <summary>The request is larger than its route accepts.</summary>
    public static ErrorAnswer TooLarge(UploadKind kind) =>
        Of(
            StatusCodes.Status413PayloadTooLarge,
            "request-too-large",
            "提交的内容过大",
            $"单次提交的内容不得超过{kind.Limit}，请缩减后重试。"
        );

    private static ErrorAnswer Of(int status, string code, string title, string detail) =>
        new(AwardProblem.Of(status, code, title, detail));
}
