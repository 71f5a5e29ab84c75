namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Why a confirmed entry loses its effect.</summary>
public enum RegisterCorrectionKind
{
    /// <summary>更正: the entry was wrong.</summary>
    Wrong,

    /// <summary>信用修复: the entry was right and the credit is repaired (article 9（六）).</summary>
    CreditRepair,
}

/// <summary>Where a correction stands.</summary>
public enum RegisterCorrectionState
{
    /// <summary>Proposed by one person, waits for another.</summary>
    Proposed,

    /// <summary>Confirmed by a second person.</summary>
    InEffect,

    /// <summary>Sent back by a second person; without effect.</summary>
    Rejected,
}

/// <summary>Proposes to take the effect of a confirmed entry away.</summary>
/// <param name="Kind">Wrong, or repaired.</param>
/// <param name="Reason">What was wrong, or what was repaired.</param>
/// <param name="Document">From which paper: the scan; 信用修复 needs number, date and scan.</param>
public sealed record ProposeCorrectionRequest(
    RegisterCorrectionKind Kind,
    string Reason,
    PaperDocument Document
);

/// <summary>Why a proposed correction is sent back.</summary>
public sealed record RejectCorrectionRequest(string Reason);

/// <summary>A correction of an entry; it stays in the entry's history, whatever became of it.</summary>
/// <param name="Kind">Wrong, or repaired.</param>
/// <param name="KindName">Its Chinese name.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">What was wrong, or what was repaired.</param>
/// <param name="Document">From which paper.</param>
/// <param name="ProposedBy">Name of who proposed it.</param>
/// <param name="ProposedAt">Award time.</param>
/// <param name="CheckedBy">Name of who confirmed it or sent it back.</param>
/// <param name="CheckedAt">Award time.</param>
/// <param name="Rejection">Why it was sent back.</param>
public sealed record RegisterCorrectionView(
    RegisterCorrectionKind Kind,
    string KindName,
    RegisterCorrectionState State,
    string Reason,
    PaperDocument Document,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? CheckedBy,
    DateTimeOffset? CheckedAt,
    string? Rejection
);
