using System.Diagnostics.CodeAnalysis;

namespace QualityAward.Components.Api;

/// <summary>An answer of the award's REST interface: a value or a problem, never an exception.</summary>
/// <param name="Value">The value; null with a problem.</param>
/// <param name="Problem">Why there is no value.</param>
/// <param name="ETag">Version of the value, for <c>If-Match</c>.</param>
public sealed record ApiReply<T>(T? Value, ProblemView? Problem, string? ETag = null)
    where T : class
{
    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Succeeded => Value is not null;
}
