using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Honours;

/// <summary>Against whom an entry stands, as it is typed.</summary>
internal sealed class SubjectForm
{
    public CandidateKind Kind { get; set; }
    public string? Name { get; set; }
    public string? CreditCode { get; set; }
    public PersonDocumentKind? DocumentKind { get; set; }

    /// <summary>Never part of a draft.</summary>
    public string? DocumentNumber { get; set; }

    private bool IsOrganisation => Kind is CandidateKind.Organisation;

    /// <summary>Notes what is missing or malformed.</summary>
    public void Check(FormErrors errors)
    {
        errors.Require("name", "主体名称", Name?.Trim());
        if (IsOrganisation)
        {
            if (UnifiedSocialCreditCode.FaultOf(CreditCode) is { } fault)
            {
                errors.Note("creditCode", "统一社会信用代码", fault);
            }
        }
        else if (DocumentKind is not { } kind)
        {
            errors.Require("documentKind", "证件种类", null);
        }
        else if (PersonDocument.FaultOf(kind, DocumentNumber) is { } fault)
        {
            errors.Note("number", "证件号码", fault);
        }
    }

    /// <summary>The request; <see cref="Check"/> found nothing.</summary>
    public SubjectRequest ToRequest() =>
        new(
            Kind,
            Name!.Trim(),
            IsOrganisation ? CreditCode!.Trim() : null,
            IsOrganisation ? null : new(DocumentKind!.Value, DocumentNumber!.Trim())
        );
}
