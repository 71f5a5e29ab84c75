using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Applications.Intake;

/// <summary>Seals identity numbers and secret passages (article 23) before a form is stored, and opens them.</summary>
public sealed class FormProtection(SecretBox box)
{
    private const string NumberPurpose = "person-number";
    private const string PassagePurpose = "secret-passage";

    /// <summary>Whether something of the stored form goes on in this one: a number that is not written again.</summary>
    public static bool NeedsStored(ApplicationForm form) =>
        form.Individual is { Document: { } document } && string.IsNullOrWhiteSpace(document.Number);

    /// <summary>The form as it may be stored. A number that is not written again stays the stored one.</summary>
    public ApplicationForm Seal(ApplicationForm form, ApplicationForm stored) =>
        form with
        {
            Individual = form.Individual is { Document: { } document } person
                ? person with
                {
                    Document = Seal(document, stored.Individual?.Document),
                }
                : form.Individual,
            Report = Map(form.Report, text => Wrap(PassagePurpose, text)),
        };

    /// <summary>With the number in full, for checks and matching; never answered.</summary>
    public ApplicationForm OpenNumber(ApplicationForm stored) =>
        stored.Individual is { Document: { Number: { } number } document } person
            ? stored with
            {
                Individual = person with
                {
                    Document = document with { Number = Unwrap(NumberPurpose, number) },
                },
            }
            : stored;

    /// <summary>As its filing unit may see it: secret passages readable, the number masked.</summary>
    public ApplicationForm ForOwner(ApplicationForm stored) =>
        WithoutNumber(stored) with
        {
            Report = Map(stored.Report, text => Unwrap(PassagePurpose, text)),
        };

    /// <summary>As a reviewer may see it: no number, no contact; passages only where they were opened with a purpose.</summary>
    public ApplicationForm ForReviewer(ApplicationForm stored, bool secrets)
    {
        var form = secrets
            ? ForOwner(stored)
            : WithoutNumber(stored) with
            {
                Report = Map(stored.Report, _ => null),
            };
        return form with
        {
            Organisation = form.Organisation is { } o ? o with { Contact = null } : null,
            Individual = form.Individual is { } i
                ? i with
                {
                    Contact = null,
                    Document = null,
                }
                : null,
        };
    }

    /// <summary>With everything that is sealed, for the archive alone, where the whole of it is encrypted (article 23).</summary>
    public ApplicationForm Opened(ApplicationForm stored) =>
        OpenNumber(stored) with
        {
            Report = Map(stored.Report, text => Unwrap(PassagePurpose, text)),
        };

    private static ApplicationForm WithoutNumber(ApplicationForm stored) =>
        stored.Individual is { Document: { } document } person
            ? stored with
            {
                Individual = person with { Document = document with { Number = null } },
            }
            : stored;

    private PersonDocumentForm Seal(PersonDocumentForm typed, PersonDocumentForm? stored)
    {
        if (string.IsNullOrWhiteSpace(typed.Number))
        {
            return typed with { Number = stored?.Number, Masked = stored?.Masked };
        }

        var masked =
            typed.Kind is { } kind && PersonDocument.TryParse(kind, typed.Number, out var document)
                ? document.Masked
                : "****";
        return typed with
        {
            Number = Wrap(NumberPurpose, Typed.Normalise(typed.Number)),
            Masked = masked,
        };
    }

    private static SelfReport? Map(SelfReport? report, Func<string, string?> map) =>
        report is { Items: { } items }
            ? report with
            {
                Items =
                [
                    .. items.Select(item =>
                        item.SecretText is { Length: > 0 } text
                            ? item with
                            {
                                SecretText = map(text),
                            }
                            : item
                    ),
                ],
            }
            : report;

    private string Wrap(string purpose, string text) =>
        Convert.ToBase64String(box.WrapText(purpose, text));

    private string Unwrap(string purpose, string text) =>
        box.UnwrapText(purpose, Convert.FromBase64String(text));
}
