using QualityAward.Applications.Case;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Documents.Model;

namespace QualityAward.Applications.Intake;

/// <summary>基本情况 of a 申报表.</summary>
internal static class FormFacts
{
    /// <summary>As a table; what the reader may not see has no row.</summary>
    public static IReadOnlyList<Block> Of(ApplicationForm form, string? receivingBody)
    {
        List<(string Asked, string? Answer)> rows = [];
        if (form.Organisation is { } organisation)
        {
            rows.AddRange([
                ("名称", organisation.Name),
                ("统一社会信用代码", organisation.CreditCode),
                ("住所", organisation.Place?.RegisteredAddress),
                ("所在县（区）", Published.PlaceOf(organisation.Place)),
                (
                    "行业",
                    IndustryDivision.Describe(
                        organisation.IndustrySection,
                        organisation.IndustryDivision
                    )
                ),
            ]);
            Contact(organisation.Contact);
        }

        if (form.Individual is { } person)
        {
            rows.AddRange([
                ("姓名", person.Name),
                ("职务（职称）", person.Position),
                ("工作单位", person.EmployerName),
                ("单位代码", person.EmployerCreditCode),
                ("单位住所", person.EmployerPlace?.RegisteredAddress),
                ("组织最高管理者", person.IsTopManager is true ? "是" : "否"),
            ]);
            if (person.Document?.Masked is { Length: > 0 } masked)
            {
                rows.Insert(1, ("身份证件号码", masked));
            }

            Contact(person.Contact);
            if (person.Deeds is { Length: > 0 } deeds)
            {
                rows.Add(("主要事迹", deeds));
            }
        }

        rows.Add(("初审单位", receivingBody));
        return [DataTable.Form([.. rows])];

        void Contact(ContactForm? contact)
        {
            if (contact is not null)
            {
                rows.Add(("联系人", $"{contact.Name}　{contact.Telephone}"));
            }
        }
    }
}
