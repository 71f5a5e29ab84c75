using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Applications.Case;

/// <summary>The keys under which registers know who is behind an application.</summary>
/// <param name="Subject">The organisation or the person: bans and the one-application rule go by it.</param>
/// <param name="Employer">第十条（五）: of a 组织最高管理者 also the organisation that person heads.</param>
public sealed record SubjectKeys(string Subject, string? Employer)
{
    /// <summary>Reads them out of a form whose identity number is readable and which has passed its check.</summary>
    public static SubjectKeys Of(CandidateKind kind, ApplicationForm form, IdentityIndex index)
    {
        if (kind is CandidateKind.Organisation)
        {
            return new(Organisation(form.Organisation!.CreditCode!, index), null);
        }

        var person = form.Individual!;
        if (
            !PersonDocument.TryParse(
                person.Document!.Kind!.Value,
                person.Document.Number,
                out var document
            )
        )
        {
            throw new InvalidOperationException("The form has not passed its check.");
        }

        return new(
            index.OfPerson(document),
            person is { IsTopManager: true, EmployerCreditCode: { } employer }
                ? Organisation(employer, index)
                : null
        );
    }

    private static string Organisation(string code, IdentityIndex index) =>
        UnifiedSocialCreditCode.TryParse(code, out var parsed)
            ? index.OfOrganisation(parsed.Value)
            : throw new InvalidOperationException("The form has not passed its check.");
}
