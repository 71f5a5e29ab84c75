namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>What is published.</summary>
public enum NoticeKind
{
    /// <summary>评选通知.</summary>
    Call,

    /// <summary>受理名单公示 (article 13).</summary>
    AcceptanceNotice,

    /// <summary>拟获奖名单公示 (article 18).</summary>
    AwardNotice,
}

/// <summary>A public document in a list.</summary>
/// <param name="Id">Identifier; the page's permanent address is <c>/notices/{id}</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="KindName">Its Chinese name.</param>
/// <param name="Title">Title.</param>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="LastDay">Last day of its period; null for documents without one.</param>
/// <param name="EditionName">The edition, e.g. 第三届（2022—2023年度）.</param>
public sealed record NoticeSummary(
    Guid Id,
    NoticeKind Kind,
    string KindName,
    string Title,
    string DocumentNumber,
    DateOnly PublishedOn,
    DateOnly? LastDay,
    string EditionName
);

/// <summary>A public document.</summary>
/// <param name="Id">Identifier; the page's permanent address is <c>/notices/{id}</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="KindName">Its Chinese name.</param>
/// <param name="Title">Title.</param>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="LastDay">Last day of its period; null for documents without one.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="EditionName">The edition's name.</param>
/// <param name="Paragraphs">Plain paragraphs, in order.</param>
/// <param name="Basis">The holiday notices that the last day rests on; empty for documents without a period.</param>
public sealed record NoticeView(
    Guid Id,
    NoticeKind Kind,
    string KindName,
    string Title,
    string DocumentNumber,
    DateOnly PublishedOn,
    DateOnly? LastDay,
    Guid EditionId,
    string EditionName,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<BasisView> Basis
);
