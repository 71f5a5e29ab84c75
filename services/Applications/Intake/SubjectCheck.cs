using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>Articles 9 and 10: who files, and where in the city it is.</summary>
internal static class SubjectCheck
{
    public static IEnumerable<FormIssue> Organisation(OrganisationForm o)
    {
        const string section = "subject";
        foreach (var issue in Missing(section, "name", o.Name, "组织名称", 9))
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

        if (o.IndustrySection is not [var letter] || IndustrySection.Find(letter) is null)
        {
            yield return new(
                section,
                "industrySection",
                "industry-missing",
                "请选择所属行业门类。",
                9
            );
        }
    }

    public static IEnumerable<FormIssue> Individual(IndividualForm p)
    {
        const string section = "subject";
        foreach (
            var issue in (FormIssue[])
                [
                    .. Missing(section, "name", p.Name, "姓名", 10),
                    .. Missing(section, "position", p.Position, "职务（职称）", 10),
                    .. Missing(section, "employerName", p.EmployerName, "工作单位", 10),
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
        else if (PersonDocument.FaultOf(kind, p.Document.Number) is { } fault)
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
        string.IsNullOrWhiteSpace(value)
            ? [new(section, field, "field-missing", $"请填写{name}。", article)]
            : [];
}
