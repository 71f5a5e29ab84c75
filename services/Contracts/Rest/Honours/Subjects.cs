using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Common.Typing;

namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Against whom an entry stands (articles 9, 10, 24).</summary>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">Name today; matching is by code or number, so a new name changes nothing.</param>
/// <param name="CreditCode">统一社会信用代码, for organisations.</param>
/// <param name="Document">Identity document, for individuals.</param>
public sealed record SubjectRequest(
    CandidateKind Kind,
    string Name,
    string? CreditCode,
    IdentityDocument? Document
)
{
    /// <summary>Name, as names are stored.</summary>
    public string Name { get; init; } = NameText.Normalise(Name);

    /// <summary>统一社会信用代码, normalised.</summary>
    public string? CreditCode { get; init; } = Typed.Code(CreditCode);
}

/// <summary>A person's document as typed.</summary>
/// <param name="Kind">Which document.</param>
/// <param name="Number">Its number in full; stored encrypted, answered masked.</param>
public sealed record IdentityDocument(PersonDocumentKind Kind, string Number);

/// <summary>A subject as shown.</summary>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Name">Name as entered.</param>
/// <param name="CreditCode">统一社会信用代码, for organisations.</param>
/// <param name="MaskedNumber">Masked number of the identity document, for individuals.</param>
public sealed record SubjectView(
    CandidateKind Kind,
    string Name,
    string? CreditCode,
    string? MaskedNumber
);
