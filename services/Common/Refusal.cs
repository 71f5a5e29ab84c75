namespace QualityAward.Common;

/// <summary>Why something is refused; decides the HTTP status (docs/architecture.md).</summary>
public enum RefusalKind
{
    /// <summary>400: the request cannot be understood.</summary>
    Malformed,

    /// <summary>403: the role or unit lacks the right.</summary>
    Forbidden,

    /// <summary>404: not there, or its existence is hidden.</summary>
    NotFound,

    /// <summary>409: the case is in another state.</summary>
    WrongState,

    /// <summary>412: changed by somebody else meanwhile.</summary>
    ChangedMeanwhile,

    /// <summary>422: a rule of the law refuses.</summary>
    RuleOfLaw,

    /// <summary>428: the request lacks its precondition.</summary>
    PreconditionRequired,

    /// <summary>503: what must be asked before deciding cannot be asked now; nothing was lost.</summary>
    CannotVerifyNow,
}

/// <summary>A refusal as a user and a program see it: never a bare error.</summary>
/// <param name="Kind">The reason's kind.</param>
/// <param name="Code">Stable kebab-case code, e.g. <c>calendar-year-unknown</c>.</param>
/// <param name="Title">One short Chinese sentence.</param>
/// <param name="Detail">What decided it and what to do next, in Chinese.</param>
/// <param name="Article">The article of the 管理办法 that refuses, if one does.</param>
/// <param name="Facts">The facts that decided it, JSON-serialisable.</param>
public sealed record Refusal(
    RefusalKind Kind,
    string Code,
    string Title,
    string Detail,
    int? Article = null,
    IReadOnlyDictionary<string, object?>? Facts = null
);

/// <summary>Carries a <see cref="Refusal"/> to the one place that turns it into a problem document or gRPC status.</summary>
public sealed class RefusedException(Refusal refusal)
    : Exception($"{refusal.Code}: {refusal.Detail}")
{
    /// <summary>The refusal to answer with.</summary>
    public Refusal Refusal { get; } = refusal;
}
