using System.Text.Json;
using QualityAward.Common;
using QualityAward.Rest.Json;

namespace QualityAward.Components.Api;

/// <summary>A refusal or failure as a page shows it (RFC 9457 with our <c>code</c>, <c>article</c> and <c>facts</c>).</summary>
/// <param name="Status">HTTP status; 503 where nothing answered.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Title">One short Chinese sentence.</param>
/// <param name="Detail">What decided it and what to do next.</param>
/// <param name="Article">Article of the 管理办法 that refuses.</param>
/// <param name="Facts">The facts that decided it.</param>
public sealed record ProblemView(
    int Status,
    string Code,
    string Title,
    string? Detail,
    int? Article = null,
    IReadOnlyDictionary<string, JsonElement>? Facts = null
)
{
    /// <summary>Nothing answered in time.</summary>
    public static ProblemView Unavailable { get; } =
        new(503, "service-unavailable", "服务暂时不可用", "所需的服务暂时没有应答，请稍后再试。");

    /// <summary>Name of the input that is to blame, where the service tells.</summary>
    public string? Field =>
        Facts?.GetValueOrDefault("field") is { ValueKind: JsonValueKind.String } name
            ? name.GetString()
            : null;

    /// <summary>All that the service found wrong, by input, where it tells of several at once.</summary>
    public IReadOnlyList<FormFault> Faults =>
        Facts?.GetValueOrDefault("faults") is { ValueKind: JsonValueKind.Array } faults
            ? faults.Deserialize<FormFault[]>(AwardJson.Options) ?? []
            : [];

    /// <summary>Whether waiting helps, as against a refusal.</summary>
    public bool IsUnavailable => Status is 502 or 503 or 504;

    /// <summary>Whether the thing asked for is not there.</summary>
    public bool IsNotFound => Status == 404;

    /// <summary>What is said where an answer carries no problem document.</summary>
    public static ProblemView OfStatus(int status) =>
        status switch
        {
            401 => new(401, "session-over", "登录已失效", "请重新登录后继续。"),
            403 => new(403, "forbidden", "无权办理", "当前身份无权办理此事项，可切换身份后再试。"),
            404 => new(404, "not-found", "未找到", "所查内容不存在，或者不对当前身份开放。"),
            412 => new(
                412,
                "changed-meanwhile",
                "内容已被他人更改",
                "请刷新后核对最新内容再办理。"
            ),
            429 => new(429, "too-many-requests", "请求过于频繁", "请稍候片刻再试。"),
            >= 500 => Unavailable with { Status = status },
            _ => new(status, "refused", "未能办理", "请求未被接受，请核对填写内容后再试。"),
        };
}
