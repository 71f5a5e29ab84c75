using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.Subjects;

/// <summary>Reads a typed subject; a person's number leaves here only encrypted, masked and as a keyed hash.</summary>
public sealed class SubjectReader(IdentityIndex index, SecretBox box, AwardClock clock)
{
    private const string Purpose = "subject-number";

    /// <exception cref="RefusedException">400 <c>subject-malformed</c>: name, code or number is missing or wrong.</exception>
    public Subject Read(SubjectRequest request)
    {
        if (request.Name.Trim() is not { Length: > 0 and <= 100 } name)
        {
            throw Malformed("subject.name", "名称（姓名）应为1至100字。");
        }

        return request.Kind is CandidateKind.Organisation
            ? Organisation(name, request.CreditCode)
            : Individual(name, request.Document);
    }

    private Subject Organisation(string name, string? text) =>
        UnifiedSocialCreditCode.TryParse(text, out var code)
            ? new(
                CandidateKind.Organisation,
                name,
                index.OfOrganisation(code.Value),
                code.Value,
                null,
                null,
                null
            )
            : throw Malformed(
                "subject.creditCode",
                UnifiedSocialCreditCode.FaultOf(text) ?? "请填写统一社会信用代码。"
            );

    private Subject Individual(string name, IdentityDocument? typed)
    {
        if (typed is null)
        {
            throw Malformed("subject.document", "请填写证件种类和号码。");
        }

        var today = clock.Today;
        return PersonDocument.TryParse(typed.Kind, typed.Number, out var document, today)
            ? new(
                CandidateKind.Individual,
                name,
                index.OfPerson(document),
                null,
                document.Kind,
                document.Masked,
                box.WrapText(Purpose, document.Number)
            )
            : throw Malformed(
                "subject.document.number",
                PersonDocument.FaultOf(typed.Kind, typed.Number, today) ?? "证件号码有误。"
            );
    }

    private static RefusedException Malformed(string field, string detail) =>
        new(
            new(
                RefusalKind.Malformed,
                "subject-malformed",
                "主体信息有误",
                detail,
                Facts: new Dictionary<string, object?> { ["field"] = field }
            )
        );
}
