using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Rest.Preconditions;

/// <summary>
/// The version of a record that a change was made from, where the first change makes the record: none is asked for while there
/// is nothing to have seen.
/// </summary>
/// <param name="Value">The record's row version, as its <c>ETag</c> said it; null without <c>If-Match</c>.</param>
public sealed record SeenIfAny(uint? Value)
{
    /// <exception cref="RefusedException">400 where <c>If-Match</c> is no version of ours.</exception>
    public static ValueTask<SeenIfAny?> BindAsync(HttpContext context) =>
        new(
            new SeenIfAny(
                context.Request.Headers.IfMatch.Count > 0 ? context.IfMatchVersion() : null
            )
        );

    /// <summary>Refuses if the record has changed since the caller read it, or was made since.</summary>
    /// <param name="version">The record's version now; null while there is none.</param>
    /// <param name="current">The record as a GET would answer it.</param>
    /// <exception cref="RefusedException">412 <c>changed-meanwhile</c>; 428 where there is a record and no version was named.</exception>
    public void Ensure(uint? version, Func<object?> current)
    {
        if (Value is { } seen)
        {
            new SeenVersion(seen).Ensure(version ?? 0, current);
        }
        else if (version is not null)
        {
            throw new RefusedException(Refusals.PreconditionRequired);
        }
    }
}
