using QualityAward.Common;
using QualityAward.Contracts.Rest;

namespace QualityAward.Honours.Register;

/// <summary>An award that the system did not decide, from a checked list and the decision it rests on (补录).</summary>
/// <param name="ImportId">The case by which it is entered.</param>
/// <param name="Document">市政府's decision.</param>
/// <param name="Ordinal">第几届.</param>
/// <param name="Year">The year of the award.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">Holder.</param>
/// <param name="CreditCode">统一社会信用代码, if known.</param>
/// <param name="SubjectKey">Key by which registers match, if a code is known.</param>
/// <param name="Number">Number of the certificate, if it had one.</param>
public sealed record EarlyAward(
    Guid ImportId,
    PaperDocument Document,
    int Ordinal,
    int Year,
    CandidateKind Kind,
    string Name,
    string? CreditCode,
    string? SubjectKey,
    string? Number
);
