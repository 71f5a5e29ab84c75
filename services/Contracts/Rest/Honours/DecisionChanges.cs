namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What became of a decision under articles 24 and 27.</summary>
public enum DecisionOutcome
{
    /// <summary>撤销: its effects are undone.</summary>
    Annulled,

    /// <summary>变更: it stands with the changed effect.</summary>
    Changed,
}

/// <summary>By which kind of paper.</summary>
public enum ChangingPaper
{
    /// <summary>行政复议决定.</summary>
    Reconsideration,

    /// <summary>人民法院的判决、裁定.</summary>
    Judgment,

    /// <summary>A decision of whoever had decided before.</summary>
    OwnDecision,
}

/// <summary>Payload of the act <c>sanction-change</c> (代录): a 处理决定 was changed or annulled; the paper is the registration's.</summary>
/// <param name="CaseId">The case of misconduct.</param>
/// <param name="Outcome">Annulled or changed.</param>
/// <param name="Paper">By which kind of paper.</param>
/// <param name="Summary">What it says.</param>
/// <param name="BanLastDay">Changed: another last day of the ban, within article 24.</param>
public sealed record RegisteredSanctionChange(
    Guid CaseId,
    DecisionOutcome Outcome,
    ChangingPaper Paper,
    string Summary,
    DateOnly? BanLastDay = null
);

/// <summary>Payload of the act <c>revocation-change</c> (代录): 市政府's decision was changed or annulled.</summary>
/// <param name="RevocationId">The revocation.</param>
/// <param name="Outcome">Annulled or changed.</param>
/// <param name="Paper">By which kind of paper.</param>
/// <param name="Summary">What it says; of a change it is published.</param>
/// <param name="Title">Title of the public announcement; default: the usual one.</param>
/// <param name="Paragraphs">Its text; default: the usual one.</param>
public sealed record RegisteredRevocationChange(
    Guid RevocationId,
    DecisionOutcome Outcome,
    ChangingPaper Paper,
    string Summary,
    string? Title = null,
    IReadOnlyList<string>? Paragraphs = null
);

/// <summary>A recorded change or annulment of a decision.</summary>
/// <param name="Outcome">Annulled or changed.</param>
/// <param name="OutcomeName">Its Chinese name.</param>
/// <param name="Paper">By which kind of paper.</param>
/// <param name="PaperName">Its Chinese name.</param>
/// <param name="Authority">Who decided it.</param>
/// <param name="Document">Number, date and scan.</param>
/// <param name="Summary">What it says.</param>
/// <param name="BanLastDay">The changed last day of the ban.</param>
/// <param name="RegistrationId">代录 by which it was entered.</param>
/// <param name="NoticeId">The public announcement, of a revocation.</param>
/// <param name="RegisteredBy">Name of who registered it.</param>
/// <param name="CheckedBy">Name of the second person.</param>
/// <param name="At">Award time.</param>
public sealed record DecisionChangeView(
    DecisionOutcome Outcome,
    string OutcomeName,
    ChangingPaper Paper,
    string PaperName,
    string Authority,
    PaperDocument Document,
    string Summary,
    DateOnly? BanLastDay,
    Guid RegistrationId,
    Guid? NoticeId,
    string RegisteredBy,
    string CheckedBy,
    DateTimeOffset At
);

/// <summary>A revocation that was annulled: history of an award that stands.</summary>
/// <param name="RevokedOn">Date of the decision that revoked it.</param>
/// <param name="RevocationDocument">That decision.</param>
/// <param name="AnnulledOn">Date of the paper that annulled it.</param>
/// <param name="AnnulledBy">Whose paper.</param>
/// <param name="AnnulmentDocument">That paper.</param>
/// <param name="NoticeId">The public announcement of the annulment.</param>
public sealed record AnnulledRevocation(
    DateOnly RevokedOn,
    string RevocationDocument,
    DateOnly AnnulledOn,
    string AnnulledBy,
    string AnnulmentDocument,
    Guid NoticeId
);
