namespace QualityAward.Contracts.Rest.Applications;

/// <summary>First act: record 市政府's consent and open the edition. Publishes nothing.</summary>
/// <param name="Ordinal">Only for the first edition in the system; later ones count on by one.</param>
/// <param name="FirstYear">First year of the cycle in the name; its length comes from the regulation version.</param>
/// <param name="OrganisationQuota">At most the regulation's number (article 4).</param>
/// <param name="IndividualQuota">At most the regulation's number (article 4).</param>
/// <param name="BaseDate">基准日; default: the last day of filing.</param>
/// <param name="Consent">市政府's consent.</param>
/// <param name="Schedule">The planned days.</param>
public sealed record OpenEditionRequest(
    int? Ordinal,
    int FirstYear,
    int OrganisationQuota,
    int IndividualQuota,
    DateOnly? BaseDate,
    GovernmentConsent Consent,
    EditionSchedule Schedule
);

/// <summary>Second act: issue the 评选通知. Publishes it and informs every receiving body.</summary>
/// <param name="DocumentNumber">发文字号, e.g. 攀质强办〔2023〕1号.</param>
/// <param name="Title">Title; default: the usual title with the edition's name.</param>
/// <param name="Paragraphs">Text; default: drawn up from the edition's schedule and quotas.</param>
public sealed record IssueCallRequest(
    string DocumentNumber,
    string? Title,
    IReadOnlyList<string>? Paragraphs
)
{
    /// <summary>发文字号 in its proper form.</summary>
    public string DocumentNumber { get; init; } = Common.DocumentNumber.Normalise(DocumentNumber);
}

/// <summary>Takes back an edition that was opened by mistake, before its 评选通知.</summary>
/// <param name="Document">The paper on which it rests, with its scan.</param>
/// <param name="Reason">Why; recorded and told to 领导小组 and the supervisors.</param>
public sealed record CancelEditionRequest(PaperDocument Document, string Reason);

/// <summary>Withdraws an edition after its 评选通知 by a correction that is published.</summary>
/// <param name="Document">The paper, with its scan; its number is the correction's.</param>
/// <param name="Reason">Why; published, 1 to 500 characters.</param>
/// <param name="Paragraphs">Text of the correction; default: drawn up from the edition.</param>
public sealed record WithdrawEditionRequest(
    PaperDocument Document,
    string Reason,
    IReadOnlyList<string>? Paragraphs = null
);

/// <summary>What a 评选通知 says if the office changes nothing.</summary>
public sealed record CallDraft(string Title, IReadOnlyList<string> Paragraphs);
