namespace QualityAward.Contracts.Rest;

/// <summary>One page of a list read by key (<c>?after=&amp;limit=</c>).</summary>
/// <param name="Items">At most <c>limit</c> rows, in the list's order.</param>
/// <param name="Next">The value of <c>after</c> for the next page; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
