using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Rest.Preconditions;

/// <summary>The version of a record that a change was made from (<c>If-Match</c>); an endpoint takes it as a parameter.</summary>
/// <param name="Value">The record's row version, as its <c>ETag</c> said it.</param>
public sealed record SeenVersion(uint Value)
{
    /// <exception cref="RefusedException">428 without <c>If-Match</c>, 400 where it is no version of ours.</exception>
    public static ValueTask<SeenVersion?> BindAsync(HttpContext context) =>
        new(new SeenVersion(context.IfMatchVersion()));

    /// <summary>Refuses with 412 and the current state if the record has changed since the caller read it.</summary>
    /// <param name="version">The record's version now.</param>
    /// <param name="current">The record as a GET would answer it.</param>
    /// <exception cref="RefusedException">412 <c>changed-meanwhile</c>.</exception>
    public void Ensure(uint version, Func<object?> current)
    {
        if (Value != version)
        {
            throw new RefusedException(Refusals.ChangedMeanwhile(current()));
        }
    }
}
