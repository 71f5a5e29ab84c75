using System.Diagnostics.CodeAnalysis;

namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>Who objects (article 13).</summary>
public enum ObjectionKind
{
    /// <summary>以单位名义，单位盖章.</summary>
    SignedUnit,

    /// <summary>以个人名义，个人署名.</summary>
    SignedPerson,

    /// <summary>未署名.</summary>
    [SuppressMessage(
        "Naming",
        "CA1720",
        Justification = "Not the integer type: an objection without a signature."
    )]
    Unsigned,
}

/// <summary>Where an objection stands.</summary>
public enum ObjectionState
{
    /// <summary>Received within the period.</summary>
    Received,

    /// <summary>市质量强市办 has begun to verify it.</summary>
    Accepted,

    /// <summary>Decided and answered.</summary>
    Decided,
}

/// <summary>Objects to a notice; no account is needed.</summary>
/// <param name="Kind">Unit, person or unsigned.</param>
/// <param name="Text">What is objected to, and why: 1 to 5000 characters. Stored encrypted.</param>
/// <param name="CandidateId">Against whom; null for the list as a whole.</param>
/// <param name="Name">Name of the unit or person; required unless unsigned. Stored encrypted.</param>
/// <param name="Contact">Where to ask back. Stored encrypted.</param>
public sealed record FileObjectionRequest(
    ObjectionKind Kind,
    string Text,
    Guid? CandidateId = null,
    string? Name = null,
    string? Contact = null
);

/// <summary>The answer to a filed objection.</summary>
/// <param name="Receipt">The only key to follow it; nobody can look it up again.</param>
public sealed record ObjectionReceipt(string Receipt);

/// <summary>Payload of the act <c>objection</c> (代录): one that came by letter, telephone or visit.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="Kind">Unit, person or unsigned.</param>
/// <param name="Text">What is objected to, and why.</param>
/// <param name="CandidateId">Against whom; null for the list as a whole.</param>
/// <param name="Name">Name of the unit or person; required unless unsigned.</param>
/// <param name="Contact">Where to answer.</param>
public sealed record RegisteredObjection(
    Guid NoticeId,
    ObjectionKind Kind,
    string Text,
    Guid? CandidateId = null,
    string? Name = null,
    string? Contact = null
);

/// <summary>What whoever holds the receipt sees.</summary>
/// <param name="NoticeId">The notice.</param>
/// <param name="NoticeTitle">Its title.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="ReceivedAt">Award time.</param>
/// <param name="AcceptedAt">Award time.</param>
/// <param name="DecidedAt">Award time.</param>
/// <param name="Upheld">Whether it was upheld; null until decided.</param>
/// <param name="Answer">The office's answer.</param>
public sealed record ObjectionFollowView(
    Guid NoticeId,
    string NoticeTitle,
    ObjectionState State,
    string StateName,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? AcceptedAt,
    DateTimeOffset? DecidedAt,
    bool? Upheld,
    string? Answer
);

/// <summary>An objection in the office's list.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="NoticeId">The notice.</param>
/// <param name="NoticeTitle">Its title.</param>
/// <param name="CandidateId">Against whom; null for the list as a whole.</param>
/// <param name="CandidateName">Name as published.</param>
/// <param name="Kind">Unit, person or unsigned.</param>
/// <param name="KindName">Its Chinese name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="StateName">Its Chinese name.</param>
/// <param name="ReceivedAt">Award time.</param>
/// <param name="Upheld">Whether it was upheld; null until decided.</param>
/// <param name="Registered">Came on paper, by telephone or visit and was registered by clerks (代录).</param>
public sealed record ObjectionSummary(
    Guid Id,
    Guid NoticeId,
    string NoticeTitle,
    Guid? CandidateId,
    string? CandidateName,
    ObjectionKind Kind,
    string KindName,
    ObjectionState State,
    string StateName,
    DateTimeOffset ReceivedAt,
    bool? Upheld,
    bool Registered
);

/// <summary>An objection as the office and the supervisors read it.</summary>
/// <param name="Summary">As in the list.</param>
/// <param name="Article">13 or 18.</param>
/// <param name="Name">Name of the unit or person; null when unsigned.</param>
/// <param name="Contact">Where to ask back.</param>
/// <param name="Text">What is objected to, and why.</param>
/// <param name="RegistrationId">The registration it came from.</param>
/// <param name="AcceptedAt">Award time.</param>
/// <param name="AcceptedBy">Name of the clerk.</param>
/// <param name="DecidedAt">Award time.</param>
/// <param name="DecidedBy">Name of the clerk.</param>
/// <param name="Finding">What was found on verification; internal.</param>
/// <param name="Answer">What the objector was answered.</param>
/// <param name="EditionId">The edition.</param>
/// <param name="IsMajorMatter">Registered after the list was final: 领导小组 decides as 重大事项 (article 6).</param>
/// <param name="MajorMatterId">Its decision.</param>
public sealed record ObjectionView(
    ObjectionSummary Summary,
    int Article,
    string? Name,
    string? Contact,
    string Text,
    Guid? RegistrationId,
    DateTimeOffset? AcceptedAt,
    string? AcceptedBy,
    DateTimeOffset? DecidedAt,
    string? DecidedBy,
    string? Finding,
    string? Answer,
    Guid EditionId,
    bool IsMajorMatter = false,
    Guid? MajorMatterId = null
)
{
    /// <summary>The acts open to the caller now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>Decides an objection and answers it.</summary>
/// <param name="Upheld">Whether it is right.</param>
/// <param name="Finding">What was found on verification; internal.</param>
/// <param name="Answer">What the objector is told.</param>
/// <param name="MajorMatterId">领导小组's decision, for an objection that was registered after the list was final.</param>
public sealed record DecideObjectionRequest(
    bool Upheld,
    string Finding,
    string Answer,
    Guid? MajorMatterId = null
);
