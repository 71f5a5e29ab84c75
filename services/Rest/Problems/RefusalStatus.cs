using Microsoft.AspNetCore.Http;
using QualityAward.Common;

namespace QualityAward.Rest.Problems;

/// <summary>The HTTP status of each kind of refusal.</summary>
public static class RefusalStatus
{
    /// <summary>The status that a refusal of this kind is answered with.</summary>
    public static int Of(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Malformed => StatusCodes.Status400BadRequest,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.WrongState => StatusCodes.Status409Conflict,
            RefusalKind.ChangedMeanwhile => StatusCodes.Status412PreconditionFailed,
            RefusalKind.RuleOfLaw => StatusCodes.Status422UnprocessableEntity,
            RefusalKind.PreconditionRequired => StatusCodes.Status428PreconditionRequired,
            RefusalKind.CannotVerifyNow => StatusCodes.Status503ServiceUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
