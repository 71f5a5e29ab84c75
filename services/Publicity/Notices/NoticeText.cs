using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Notices;

/// <summary>What a public document says, as its owner hands it over.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="EditionName">The edition's name.</param>
/// <param name="DocumentNumber">发文字号.</param>
/// <param name="Title">Title.</param>
/// <param name="Paragraphs">Plain paragraphs, in order.</param>
public sealed record NoticeText(
    NoticeKind Kind,
    Guid EditionId,
    string EditionName,
    string DocumentNumber,
    string Title,
    string[] Paragraphs
)
{
    /// <summary>
    /// Last part of the permanent address. Random: anybody sees it, and a time-ordered id would tell when drafts were
    /// made. An owner who links to the notice chooses it.
    /// </summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The list that it publishes, in order.</summary>
    public IReadOnlyList<PublicCandidate> Candidates { get; init; } = [];

    /// <summary>监督组联系方式 by the edition's approved rules; null: <see cref="ObjectionSettings"/>.</summary>
    public string? SupervisionContact { get; init; }

    /// <summary>Says so where places stay unfilled.</summary>
    public string? Remark { get; init; }
}
