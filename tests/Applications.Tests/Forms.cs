using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Tests;

/// <summary>A complete 申报表, to be broken one field at a time.</summary>
internal static class Forms
{
    public static ApplicationForm Organisation(
        Guid file,
        string name = "示例钒钛新材料有限公司",
        string receivingUnit = "county-office-510411",
        bool zone = false
    ) =>
        new(
            Organisation: new(
                name,
                "91350100M000100Y43",
                new("攀枝花市仁和区示例路1号", "510411", zone),
                "C",
                "32",
                new("张示例", "0812-0000000")
            ),
            Conditions:
            [
                .. Enumerable.Range(1, 7).Select(n => new ConditionForm(n, true, "符合。")),
            ],
            Report: new(
                "示例概述。",
                [
                    .. FormCatalogue
                        .Of(CandidateKind.Organisation)
                        .Items.Select(i => new ReportItemForm(
                            i.Code,
                            "示例正文。",
                            i.Code == "4.4.5" ? "示例技术秘密" : null,
                            i.NeedsResults
                                ?
                                [
                                    new(
                                        "合格率",
                                        "%",
                                        [new(2020, 97.5m), new(2021, 98m), new(2022, 99m)]
                                    ),
                                ]
                                : null
                        )),
                ]
            ),
            Evidence: [new("business-licence", [file])],
            Recommendation: new(
                "同意推荐。",
                "召开职工代表会议听取意见。",
                new PaperDocument("示例企〔2023〕1号", new(2023, 2, 5), file)
            ),
            Pledge: new(true, "张示例"),
            PassedSecrecyReview: true,
            PersonalDataNoticeVersion: PersonalDataNotice.Current.Version,
            ReceivingUnit: receivingUnit
        );

    /// <summary>A person of a public institution.</summary>
    public static ApplicationForm Individual(Guid file, string name, string number) =>
        Organisation(file) with
        {
            Organisation = null,
            Individual = new(
                name,
                new(PersonDocumentKind.ResidentIdentityCard, number),
                "主任医师",
                "示例市中心医院",
                "91350100M000100Y43",
                new("攀枝花市仁和区示例路2号", "510411", false),
                EmployerIsPublicInstitution: true,
                IsTopManager: false,
                "示例主要事迹。",
                new("李示例", "0812-0000000")
            ),
            Conditions =
            [
                .. Enumerable.Range(1, 4).Select(n => new ConditionForm(n, true, "符合。")),
            ],
            Report = new(
                null,
                [
                    .. FormCatalogue
                        .Of(CandidateKind.Individual)
                        .Items.Select(i => new ReportItemForm(i.Code, "示例事迹材料。")),
                ]
            ),
            Evidence = [new("employment-proof", [file])],
        };
}
