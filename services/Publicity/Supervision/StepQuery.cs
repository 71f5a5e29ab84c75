using QualityAward.Common;
using QualityAward.Publicity.Notices;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;

namespace QualityAward.Publicity.Supervision;

/// <summary>Which steps are read.</summary>
/// <param name="Edition">Of this edition only.</param>
/// <param name="Kind">Of this kind only.</param>
/// <param name="Subject">Part of the candidate's name.</param>
internal readonly record struct StepFilter(Guid? Edition, string? Kind, string? Subject);

/// <summary>Which page of them; steps of one moment are told apart by their keys, so a page goes on from both.</summary>
/// <param name="After">Where the page before ended, as it said.</param>
/// <param name="Limit">Rows wanted.</param>
internal readonly record struct StepPage(string? After, int? Limit);

/// <summary>What is asked for.</summary>
internal sealed record StepQuery(
    Guid? Edition,
    string? Kind,
    string? Subject,
    NoticeCursor? After,
    int Limit
)
{
    private const int LongestSubject = 100;

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="RefusedException">400: one of them makes no sense.</exception>
    public static StepQuery Read(StepFilter filter, StepPage page) =>
        filter.Subject is { Length: > LongestSubject }
            ? throw new RefusedException(Refusals.Malformed($"检索内容不超过{LongestSubject}字。"))
            : new(
                filter.Edition,
                Typed(filter.Kind),
                Typed(filter.Subject)?.Trim(),
                string.IsNullOrEmpty(page.After) ? null
                    : NoticeCursor.TryParse(page.After, out var cursor) ? cursor
                    : throw new RefusedException(Refusals.Malformed("after 应为上一页的 next。")),
                new PageQuery(null, page.Limit).Size
            );

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
