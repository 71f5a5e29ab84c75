using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Notices;

/// <summary>
/// A candidate on a public list (article 3): exactly what may be published of its kind. Whatever else a sender fills in is
/// dropped here.
/// </summary>
public sealed class NoticeCandidate
{
    private NoticeCandidate() { } // EF Core

    /// <summary>The notice.</summary>
    public Guid NoticeId { get; private init; }

    /// <summary>The candidate, random.</summary>
    public Guid CandidateId { get; private init; }

    /// <summary>Place in the list, from 1.</summary>
    public int Place { get; private init; }

    /// <summary>Organisation or individual.</summary>
    public CandidateKind Kind { get; private init; }

    /// <summary>名称 or 姓名.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Organisation: 所在县（区）.</summary>
    public string? Division { get; private init; }

    /// <summary>Organisation: 行业.</summary>
    public string? Industry { get; private init; }

    /// <summary>Individual: 工作单位.</summary>
    public string? Employer { get; private init; }

    /// <summary>Individual: 职务（职称）.</summary>
    public string? Position { get; private init; }

    /// <summary>初审单位.</summary>
    public string ReceivingBody { get; private init; } = "";

    /// <summary>Individual, from the second notice on: the reviewed 主要事迹.</summary>
    public string? Deeds { get; private init; }

    /// <summary>Since when nobody is shown it any more: the edition ended without an award. Kept for the archive.</summary>
    public DateTimeOffset? RedactedAt { get; private set; }

    /// <summary>Takes over what may be published.</summary>
    /// <param name="noticeId">The notice.</param>
    /// <param name="place">Place in the list, from 1.</param>
    /// <param name="candidate">As its owner sent it.</param>
    /// <param name="withDeeds">第三条：主要事迹 only at the second notice.</param>
    public static NoticeCandidate Of(
        Guid noticeId,
        int place,
        PublicCandidate candidate,
        bool withDeeds
    )
    {
        var kind = KindOf(candidate.Kind);
        var organisation = kind is CandidateKind.Organisation;
        return new()
        {
            NoticeId = noticeId,
            CandidateId = Guid.Parse(candidate.CandidateId),
            Place = place,
            Kind = kind,
            Name = candidate.Name,
            Division = organisation ? Text(candidate.Place) : null,
            Industry = organisation ? Text(candidate.Industry) : null,
            Employer = organisation ? null : Text(candidate.Employer),
            Position = organisation ? null : Text(candidate.Position),
            ReceivingBody = candidate.ReceivingBody,
            Deeds = organisation || !withDeeds ? null : Text(candidate.Deeds),
        };
    }

    /// <summary>As its owner would send it, corrected.</summary>
    public PublicCandidate ToMessage(CorrectedCandidate? corrected) =>
        new()
        {
            CandidateId = CandidateId.ToString(),
            Kind = Kind is CandidateKind.Organisation ? "organisation" : "individual",
            Name = corrected?.Name ?? Name,
            Place = corrected?.Place ?? Division ?? "",
            Industry = corrected?.Industry ?? Industry ?? "",
            Employer = corrected?.Employer ?? Employer ?? "",
            Position = corrected?.Position ?? Position ?? "",
            ReceivingBody = corrected?.ReceivingBody ?? ReceivingBody,
            Deeds = corrected?.Deeds ?? Deeds ?? "",
        };

    internal void Redact(DateTimeOffset at) => RedactedAt ??= at.ToUniversalTime();

    private static CandidateKind KindOf(string kind) =>
        kind switch
        {
            "organisation" => CandidateKind.Organisation,
            "individual" => CandidateKind.Individual,
            _ => throw new FormatException($"'{kind}' is no kind of candidate."),
        };

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
