namespace QualityAward.Common;

/// <summary>The refusals that are no rule of the law but belong to every endpoint.</summary>
public static class Refusals
{
    /// <summary>Not there, or its existence is hidden: the same words for both.</summary>
    public static Refusal NotFound { get; } =
        new(
            RefusalKind.NotFound,
            "not-found",
            "未找到所请求的内容",
            "所请求的内容不存在，或者您无权查看。请核对地址或者编号后重试。"
        );

    /// <summary>The request could not be read.</summary>
    public static Refusal Malformed(string detail) =>
        new(RefusalKind.Malformed, "malformed-request", "请求格式有误", detail);

    /// <summary>The signed-in role or unit lacks the right.</summary>
    public static Refusal RoleLacksRight { get; } =
        new(
            RefusalKind.Forbidden,
            "role-lacks-right",
            "当前身份无权办理此事项",
            "您当前使用的身份或者所在单位没有办理此事项的权限。如您兼有其他身份，请切换身份后重试。"
        );

    /// <summary>The token is still valid, but what it says of its person no longer is.</summary>
    public static Refusal RoleEnded { get; } =
        new(
            RefusalKind.Forbidden,
            "role-ended",
            "当前身份已失效",
            "您的登录已经结束，或者您当前使用的身份已被撤销。请重新登录后继续办理。"
        );

    /// <summary>Somebody else changed the record since it was read.</summary>
    /// <param name="current">Its state now, shown beside what was typed.</param>
    public static Refusal ChangedMeanwhile(object? current = null) =>
        new(
            RefusalKind.ChangedMeanwhile,
            "changed-meanwhile",
            "内容已被他人修改",
            "您打开之后，该内容已被他人修改。您填写的内容仍然保留，请核对最新内容后重新提交。",
            Facts: current is null
                ? null
                : new Dictionary<string, object?> { ["current"] = current }
        );

    /// <summary>A change must say which version it was made from.</summary>
    public static Refusal PreconditionRequired { get; } =
        new(
            RefusalKind.PreconditionRequired,
            "precondition-required",
            "缺少版本信息",
            "修改前须先读取最新内容，并在请求头 If-Match 中注明所依据的版本。"
        );

    /// <summary>What must be asked before deciding cannot be asked now.</summary>
    public static Refusal CannotVerifyNow { get; } =
        new(
            RefusalKind.CannotVerifyNow,
            "cannot-verify-now",
            "暂时无法核验",
            "办理此事项须先向其他系统核验，目前暂时无法核验。您填写的内容没有丢失，请稍后重试。"
        );

    /// <summary>The same idempotency key came with another request.</summary>
    public static Refusal IdempotencyKeyReused { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "idempotency-key-reused",
            "内容与此前的提交不一致",
            "同一请求此前已经提交并办理，内容与本次不同，以那一次为准。本次内容如需另行提交，请再次提交；程序调用的，请另行生成幂等键。"
        );
}
