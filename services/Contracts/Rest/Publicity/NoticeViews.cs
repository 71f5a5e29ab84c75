using QualityAward.Common;

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

    /// <summary>市政府's 表扬决定 (articles 19, 20).</summary>
    Decision,

    /// <summary>撤销奖励的公告 (articles 24, 27).</summary>
    Revocation,

    /// <summary>The announcement that a decision to revoke was changed or annulled (articles 24, 27).</summary>
    RevocationChange,
}

/// <summary>Whether a notice's period is open, computed when asked: it ends at 24:00 of the last day.</summary>
public enum NoticeState
{
    /// <summary>Objections are taken.</summary>
    Open,

    /// <summary>The last day's 24:00 has passed.</summary>
    Closed,
}

/// <summary>What a correction changes (article 13): the office says which of the two, the supervisors are told.</summary>
public enum NoticeCorrectionKind
{
    /// <summary>更正文字: a misprint; the period goes on as it was.</summary>
    Misprint,

    /// <summary>名单变更: the public must be able to object to the list as it is now; the period starts again.</summary>
    ListChanged,

    /// <summary>撤回: the whole edition is withdrawn; only Applications can do so.</summary>
    Withdrawal,
}

/// <summary>What a correction says of itself.</summary>
/// <param name="Kind">Misprint or changed list.</param>
/// <param name="KindName">Its Chinese name.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="Supersedes">The version before, <c>/notices/{id}</c>.</param>
public sealed record NoticeCorrectionView(
    NoticeCorrectionKind Kind,
    string KindName,
    string Reason,
    Guid Supersedes
);

/// <summary>Corrects a published notice: a new version supersedes it, both stay public.</summary>
/// <param name="DocumentNumber">发文字号 of the correction.</param>
/// <param name="Kind">Misprint or changed list.</param>
/// <param name="Reason">What was wrong; published, 1 to 500 characters.</param>
/// <param name="Title">Title; null: as it was.</param>
/// <param name="Paragraphs">Text; null: as it was.</param>
/// <param name="Candidates">Entries that are corrected; what is null in them stays.</param>
/// <param name="Removed">Candidates that are off the list: only those who are out already.</param>
public sealed record CorrectNoticeRequest(
    string DocumentNumber,
    NoticeCorrectionKind Kind,
    string Reason,
    string? Title = null,
    IReadOnlyList<string>? Paragraphs = null,
    IReadOnlyList<CorrectedCandidate>? Candidates = null,
    IReadOnlyList<Guid>? Removed = null
);

/// <summary>A corrected entry of a list.</summary>
/// <param name="CandidateId">Whose.</param>
/// <param name="Name">名称 or 姓名.</param>
/// <param name="Place">Organisation: 所在县（区）.</param>
/// <param name="Industry">Organisation: 行业.</param>
/// <param name="Employer">Individual: 工作单位.</param>
/// <param name="Position">Individual: 职务（职称）.</param>
/// <param name="ReceivingBody">初审单位.</param>
/// <param name="Deeds">Individual, second notice: 主要事迹.</param>
public sealed record CorrectedCandidate(
    Guid CandidateId,
    string? Name = null,
    string? Place = null,
    string? Industry = null,
    string? Employer = null,
    string? Position = null,
    string? ReceivingBody = null,
    string? Deeds = null
);

/// <summary>What became of the decision that a document announces (articles 24, 27): it stays, and says so.</summary>
/// <param name="Annulled">撤销; else 变更.</param>
/// <param name="Authority">Who decided it.</param>
/// <param name="PaperName">行政复议决定, 人民法院裁判文书 or a decision of who had decided before.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="NoticeId">Its own announcement, <c>/notices/{id}</c>.</param>
public sealed record NoticeOutcome(
    bool Annulled,
    string Authority,
    string PaperName,
    string DocumentNumber,
    DateOnly DecidedOn,
    Guid NoticeId
);

/// <summary>A public document in a list.</summary>
/// <param name="Id">Identifier; the page's permanent address is <c>/notices/{id}</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="KindName">Its Chinese name.</param>
/// <param name="Title">Title.</param>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="PublishedOn">Day of publication.</param>
/// <param name="LastDay">Last day of its period; null for documents without one.</param>
/// <param name="EditionName">The edition, e.g. 第三届（2022—2023年度）.</param>
/// <param name="State">Whether its period is open; null for documents without one.</param>
/// <param name="DaysLeft">Working days after today up to the last day while it is open, 0 on the last day.</param>
/// <param name="RevokedCount">How many of those it names had their award revoked since (articles 24, 27).</param>
/// <param name="SupersededBy">The version that corrects it; null for the one in force.</param>
/// <param name="Outcome">What became of the decision it announces; null where it stands as announced.</param>
public sealed record NoticeSummary(
    Guid Id,
    NoticeKind Kind,
    string KindName,
    string Title,
    string DocumentNumber,
    DateOnly PublishedOn,
    DateOnly? LastDay,
    string EditionName,
    NoticeState? State = null,
    int? DaysLeft = null,
    int RevokedCount = 0,
    Guid? SupersededBy = null,
    NoticeOutcome? Outcome = null
);

/// <summary>That the award of somebody on a public list was revoked since (articles 24, 27).</summary>
/// <param name="DocumentNumber">市政府's decision that revoked it.</param>
/// <param name="DecidedOn">Its date.</param>
/// <param name="NoticeId">The public announcement, <c>/notices/{id}</c>.</param>
public sealed record RevocationMark(string DocumentNumber, DateOnly DecidedOn, Guid NoticeId);

/// <summary>
/// A candidate on a public list: the whitelist of article 3 and nothing else. Once the edition has ended, individuals who were
/// not awarded are left out.
/// </summary>
/// <param name="CandidateId">Identifier, random.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">Organisation: 名称; individual: 姓名.</param>
/// <param name="Place">Organisation: 所在县（区）.</param>
/// <param name="Industry">Organisation: 行业.</param>
/// <param name="Employer">Individual: 工作单位.</param>
/// <param name="Position">Individual: 职务（职称）.</param>
/// <param name="ReceivingBody">初审单位.</param>
/// <param name="Deeds">Individual, second notice: the reviewed 主要事迹.</param>
/// <param name="Revoked">That its award was revoked since; null where it was not.</param>
public sealed record NoticeCandidateView(
    Guid CandidateId,
    CandidateKind Kind,
    string Name,
    string? Place,
    string? Industry,
    string? Employer,
    string? Position,
    string ReceivingBody,
    string? Deeds,
    RevocationMark? Revoked = null
);

/// <summary>How to object to a notice (article 13).</summary>
/// <param name="Article">13 or 18.</param>
/// <param name="Desk">受理部门.</param>
/// <param name="DeskContact">Its contact.</param>
/// <param name="Supervision">监督组.</param>
/// <param name="SupervisionContact">监督组联系方式.</param>
/// <param name="How">How to object, paragraph by paragraph.</param>
/// <param name="UnsignedTaken">Whether unsigned objections are taken.</param>
public sealed record ObjectionGuide(
    int Article,
    string Desk,
    string DeskContact,
    string Supervision,
    string SupervisionContact,
    IReadOnlyList<string> How,
    bool UnsignedTaken
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
/// <param name="PeriodDays">Working days of the period; null for documents without one.</param>
/// <param name="State">Whether its period is open; null for documents without one.</param>
/// <param name="DaysLeft">Working days after today up to the last day while it is open, 0 on the last day.</param>
/// <param name="Organisations">Organisations on its list, in the list's order.</param>
/// <param name="Individuals">Individuals on its list who may still be shown.</param>
/// <param name="OrganisationCount">Organisations published.</param>
/// <param name="IndividualCount">Individuals published, those no longer shown included.</param>
/// <param name="ContentHash">Commitment to the document as published: what it said can be proved after names have disappeared.</param>
/// <param name="Remark">Says so where places stay unfilled (宁缺毋滥, article 3).</param>
/// <param name="Objections">How to object; null for documents without a period, and for versions that were corrected.</param>
/// <param name="Correction">What this version corrects; null for a first version.</param>
/// <param name="SupersededBy">The version that corrects it; null for the one in force.</param>
/// <param name="PeriodFrom">From which day its period is counted; null for documents without one.</param>
/// <param name="Outcome">What became of the decision it announces; null where it stands as announced.</param>
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
    IReadOnlyList<BasisView> Basis,
    int? PeriodDays,
    NoticeState? State,
    int? DaysLeft,
    IReadOnlyList<NoticeCandidateView> Organisations,
    IReadOnlyList<NoticeCandidateView> Individuals,
    int OrganisationCount,
    int IndividualCount,
    string ContentHash,
    string? Remark,
    ObjectionGuide? Objections,
    NoticeCorrectionView? Correction = null,
    Guid? SupersededBy = null,
    DateOnly? PeriodFrom = null,
    NoticeOutcome? Outcome = null
);
