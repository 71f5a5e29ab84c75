using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;

namespace QualityAward.Applications.Acceptance;

/// <summary>What is put before the public.</summary>
/// <param name="EditionName">The edition.</param>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="Document">The stamped paper.</param>
/// <param name="Title">Title.</param>
/// <param name="Paragraphs">Text.</param>
/// <param name="Candidates">Only what article 3 lets be published.</param>
/// <param name="On">Day of publication.</param>
/// <param name="PeriodDays">Working days, from the regulation version.</param>
/// <param name="SupervisionContact">监督组联系方式 by the edition's approved rules; empty before they are approved.</param>
public sealed record Announcement(
    string EditionName,
    string DocumentNumber,
    PaperDocument? Document,
    string Title,
    IReadOnlyList<string> Paragraphs,
    IReadOnlyList<PublicCandidate> Candidates,
    DateOnly On,
    int PeriodDays,
    string SupervisionContact = ""
);
