namespace QualityAward.Architecture.Tests.Refusing;

/// <summary>One place in the code that makes a refusal.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Kind">Name of the <c>RefusalKind</c>.</param>
/// <param name="Article">A number, "of the act" where the caller says which, or "–".</param>
/// <param name="Title">The Chinese sentence; empty where it is put together.</param>
/// <param name="When">What the documentation of the rule says, without tags.</param>
/// <param name="Place">File, from the root.</param>
internal sealed record RefusalDefinition(
    string Code,
    string Kind,
    string Article,
    string Title,
    string When,
    string Place
)
{
    /// <summary>The HTTP status, as <c>RefusalKind</c> documents it.</summary>
    public int Status =>
        Kind switch
        {
            "Malformed" => 400,
            "Forbidden" => 403,
            "NotFound" => 404,
            "WrongState" => 409,
            "ChangedMeanwhile" => 412,
            "RuleOfLaw" => 422,
            "PreconditionRequired" => 428,
            "CannotVerifyNow" => 503,
            _ => throw new InvalidOperationException($"No status for {Kind} ({Code})."),
        };
}
