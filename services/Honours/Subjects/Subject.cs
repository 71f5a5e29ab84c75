using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Subjects;

/// <summary>Against whom an entry stands, matched by <see cref="Key"/> whatever the name is today.</summary>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">Name as entered.</param>
/// <param name="Key"><c>org:…</c> or <c>person:…</c>, see <c>IdentityIndex</c>.</param>
/// <param name="CreditCode">统一社会信用代码, for organisations.</param>
/// <param name="DocumentKind">Kind of identity document, for individuals.</param>
/// <param name="MaskedNumber">Its number, masked.</param>
/// <param name="SealedNumber">Its number, encrypted; nobody but a recorded unmasking opens it.</param>
public sealed record Subject(
    CandidateKind Kind,
    string Name,
    string Key,
    string? CreditCode,
    PersonDocumentKind? DocumentKind,
    string? MaskedNumber,
    byte[]? SealedNumber
)
{
    /// <summary>As shown.</summary>
    public SubjectView ToView() => new(Kind, Name, CreditCode, MaskedNumber);
}
