using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Common.Identifiers;
using QualityAward.Common.Publication;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>Articles 9 and 10: who files, and where in the city it is.</summary>
internal static class SubjectCheck
{
    /// <summary>第二条: an organisation or a person; a form that names both says of neither who files.</summary>
    public static IEnumerable<FormIssue> OneSubject(CandidateKind kind, ApplicationForm form) =>
        kind is CandidateKind.Organisation && form.Individual is null
        || kind is CandidateKind.Individual && form.Organisation is null
            ? []
            :
            [
                new(
                    "subject",
                    "subject",
                    "subject-of-other-kind",
                    $"本申报为{kind.ChineseName()}申报，不得同时填写另一类申报主体的信息，请删除。",
                    2
                ),
            ];

    public static IEnumerable<FormIssue> Organisation(OrganisationForm o)
    {
        const string section = "subject";
        foreach (var issue in Name(section, "name", o.Name, "组织名称", 9))
        {
            yield return issue;
        }

        if (UnifiedSocialCreditCode.FaultOf(o.CreditCode) is { } fault)
        {
            yield return new(section, "creditCode", "credit-code-malformed", fault, 9);
        }

        foreach (var issue in Place(o.Place))
        {
            yield return issue;
        }

        if (
            o.IndustrySection is not [var letter]
            || IndustrySection.Find(letter) is not { } industry
        )
        {
            yield return new(
                section,
                "industrySection",
                "industry-missing",
                "请选择所属行业门类。",
                9
            );
        }
        else if (o.IndustryDivision is { Length: > 0 } division && !industry.Has(division))
        {
            yield return new(
                section,
                "industryDivision",
                "industry-division-unknown",
                $"所填行业大类（{division}）不属于“{industry.Name}”门类，请按《国民经济行业分类》（GB/T 4754）选择。",
                9
            );
        }

        foreach (var issue in Contact(o.Contact, 9))
        {
            yield return issue;
        }
    }

    public static IEnumerable<FormIssue> Individual(IndividualForm p, DateOnly today)
    {
        const string section = "subject";
        foreach (
            var issue in (FormIssue[])
                [
                    .. Name(section, "name", p.Name, "姓名", 10),
                    .. Published(section, "position", p.Position, "职务（职称）", 10),
                    .. Name(section, "employerName", p.EmployerName, "工作单位", 10),
                    .. Missing(section, "deeds", p.Deeds, "主要事迹", 10),
                ]
        )
        {
            yield return issue;
        }

        if (p.Document?.Kind is not { } kind)
        {
            yield return new(
                section,
                "document",
                "person-document-missing",
                "请选择证件种类并填写证件号码。",
                10
            );
        }
        else if (PersonDocument.FaultOf(kind, p.Document.Number, today) is { } fault)
        {
            yield return new(section, "document", "person-document-malformed", fault, 10);
        }

        if (UnifiedSocialCreditCode.FaultOf(p.EmployerCreditCode) is { } codeFault)
        {
            yield return new(section, "employerCreditCode", "credit-code-malformed", codeFault, 10);
        }

        if (p.IsTopManager is null)
        {
            yield return new(
                section,
                "isTopManager",
                "top-manager-undeclared",
                "请说明是否为组织最高管理者。",
                10
            );
        }

        foreach (var issue in Contact(p.Contact, 10))
        {
            yield return issue;
        }

        foreach (var issue in Place(p.EmployerPlace))
        {
            yield return issue;
        }
    }

    private static IEnumerable<FormIssue> Place(PlaceForm? place)
    {
        foreach (
            var issue in Missing(
                "subject",
                "registeredAddress",
                place?.RegisteredAddress,
                "登记住所",
                9
            )
        )
        {
            yield return issue;
        }

        if (Division.FindCounty(place?.DivisionCode) is null)
        {
            yield return new(
                "subject",
                "divisionCode",
                "outside-city",
                "登记住所应在攀枝花市行政区域内。",
                9
            );
        }

        if (place?.InHighTechZone is null)
        {
            yield return new(
                "subject",
                "inHighTechZone",
                "zone-undeclared",
                "请说明是否在钒钛高新区范围内。",
                11
            );
        }
    }

    private static IEnumerable<FormIssue> Missing(
        string section,
        string field,
        string? value,
        string name,
        int article
    ) =>
        TypedText.IsBlank(value)
            ? [new(section, field, "field-missing", $"请填写{name}。", article)]
            : [];

    private static IEnumerable<FormIssue> Name(
        string section,
        string field,
        string? value,
        string name,
        int article
    ) =>
        NameText.FaultOf(value) is { } fault
            ? [new(section, field, "name-sign-refused", name + fault.Reason, article)]
            : Published(section, field, value, name, article);

    // 第三条: these fields are published as they are typed, so what is never published must not stand in them.
    private static IEnumerable<FormIssue> Published(
        string section,
        string field,
        string? value,
        string name,
        int article
    ) =>
        NoPersonalDataRule.ForbiddenIn(value) is { } kind
            ?
            [
                new(
                    section,
                    field,
                    "personal-data-in-text",
                    $"{name}中含有{kind.ChineseName()}，该项将向社会公布，请删去。",
                    3
                ),
            ]
            : Missing(section, field, value, name, article);

    private static IEnumerable<FormIssue> Contact(ContactForm? contact, int article) =>
        NameText.FaultOf(contact?.Name) is { } fault
            ?
            [
                new(
                    "subject",
                    "contact.name",
                    "name-sign-refused",
                    $"联系人{fault.Reason}",
                    article
                ),
            ]
            : [];
}
