namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Where a proposal stands to tell an applicant earlier who opened its secrets (article 23).</summary>
public enum ReaderNamesState
{
    /// <summary>One supervisor proposes it.</summary>
    Proposed,

    /// <summary>A second one confirmed it: the names are told.</summary>
    Revealed,

    /// <summary>A second one declined it.</summary>
    Declined,
}

/// <summary>A supervisor proposes to tell the names of those who opened an applicant's secrets before 市政府's decision.</summary>
/// <param name="CandidateId">The case.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">On which paper, if any.</param>
public sealed record ProposeReaderNamesRequest(
    Guid CandidateId,
    string Reason,
    PaperDocument? Document
);

/// <summary>A second supervisor declines.</summary>
/// <param name="Reason">Why.</param>
public sealed record DeclineReaderNamesRequest(string Reason);

/// <summary>Such a proposal, and what became of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="CandidateId">The case.</param>
/// <param name="CandidateName">Its name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">On which paper, if any.</param>
/// <param name="ProposedBy">Name of who proposed it.</param>
/// <param name="ProposedAt">When.</param>
/// <param name="SecondBy">Name of the second supervisor.</param>
/// <param name="SecondAt">When.</param>
/// <param name="DeclinedBecause">Why it was declined.</param>
/// <param name="MayBeSecond">Whether who asks may confirm or decline it.</param>
public sealed record ReaderNamesView(
    Guid Id,
    Guid EditionId,
    Guid CandidateId,
    string CandidateName,
    ReaderNamesState State,
    string Reason,
    PaperDocument? Document,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? SecondBy,
    DateTimeOffset? SecondAt,
    string? DeclinedBecause,
    bool MayBeSecond
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}
