using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Notices;

/// <summary>What a reader looks for in the list of public documents; newest first, read by key.</summary>
internal sealed record NoticeQuery(NoticeCursor? After, int Limit, string? Words, NoticeKind? Kind)
{
    /// <summary>Reads the parameters.</summary>
    /// <exception cref="RefusedException">400: one of them makes no sense.</exception>
    public static NoticeQuery Read(NoticesAsked asked) =>
        new(
            string.IsNullOrEmpty(asked.After) ? null
                : NoticeCursor.TryParse(asked.After, out var cursor) ? cursor
                : throw Malformed("参数 after 应为上一页答复中的 next。"),
            asked.Limit is null or (>= 1 and <= PageQuery.Most)
                ? asked.Limit ?? PageQuery.Usual
                : throw Malformed($"参数 limit 应在1至{PageQuery.Most}之间。"),
            asked.Q,
            string.IsNullOrEmpty(asked.Kind)
                ? null
                : NoticeKinds.Find(asked.Kind) ?? throw Malformed("参数 kind 不是已知的文种。")
        );

    /// <summary>One row more than asked for, so that the caller knows whether there is a next page.</summary>
    public IQueryable<Notice> Apply(IQueryable<Notice> notices)
    {
        if (Kind is { } kind)
        {
            notices = notices.Where(notice => notice.Kind == kind);
        }

        if (SearchPattern.Of(Words) is { } pattern)
        {
            notices = notices.Where(notice =>
                EF.Functions.ILike(notice.Title, pattern, SearchPattern.Escape)
                || EF.Functions.ILike(notice.DocumentNumber, pattern, SearchPattern.Escape)
                || notice.Paragraphs.Any(paragraph =>
                    EF.Functions.ILike(paragraph, pattern, SearchPattern.Escape)
                )
                || notice.Candidates.Any(row =>
                    row.RedactedAt == null
                    && (
                        EF.Functions.ILike(row.Name, pattern, SearchPattern.Escape)
                        || EF.Functions.ILike(row.Employer!, pattern, SearchPattern.Escape)
                    )
                )
            );
        }

        if (After is { } after)
        {
            notices = notices.Where(notice =>
                EF.Functions.LessThan(
                    ValueTuple.Create(notice.PublishedAt, notice.Id),
                    ValueTuple.Create(after.PublishedAt, after.Id)
                )
            );
        }

        return notices
            .OrderByDescending(notice => notice.PublishedAt)
            .ThenByDescending(notice => notice.Id)
            .Take(Limit + 1);
    }

    private static RefusedException Malformed(string detail) => new(Refusals.Malformed(detail));
}

/// <summary>The parameters as they came.</summary>
/// <param name="After">The page before's <c>next</c>.</param>
/// <param name="Limit">Rows wanted, 1 to 100.</param>
/// <param name="Q">Words to look for.</param>
/// <param name="Kind">Of this kind only.</param>
internal readonly record struct NoticesAsked(string? After, int? Limit, string? Q, string? Kind);
