using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Scenario.Cast;

/// <summary>Fills in the 申报表 from the catalogue that the service gives.</summary>
public static class Forms
{
    /// <summary>A complete form.</summary>
    public static ApplicationForm Complete(
        Candidate candidate,
        FormCatalogueView catalogue,
        string noticeVersion,
        Guid file
    )
    {
        var place = new PlaceForm(candidate.Address, candidate.Division, candidate.InZone);
        return new(
            Organisation: candidate.Kind == CandidateKind.Organisation
                ? new(
                    candidate.Name,
                    candidate.CreditCode,
                    place,
                    "C",
                    "32",
                    new("示例联系人", "0812-0000000")
                )
                : null,
            Individual: candidate.Kind == CandidateKind.Individual
                ? new(
                    candidate.Name,
                    new(
                        PersonDocumentKind.ResidentIdentityCard,
                        Numbers.CitizenNumber(candidate.Number)
                    ),
                    "质量总监（高级工程师）",
                    $"示例单位{candidate.Number}",
                    candidate.CreditCode,
                    place,
                    EmployerIsPublicInstitution: false,
                    IsTopManager: false,
                    Deeds: "长期从事质量管理工作，形成了可推广的工作方法（示例）。",
                    new("示例联系人", "0812-0000000")
                )
                : null,
            Conditions:
            [
                .. catalogue.Conditions.Select(c => new ConditionForm(
                    int.Parse(c.Code, System.Globalization.CultureInfo.InvariantCulture),
                    true,
                    "符合该项条件，有关情况见自评报告（示例）。"
                )),
            ],
            Report: new(
                "示例概述：主营业务、规模、质量管理历程。",
                [
                    .. catalogue.Items.Select(i => new ReportItemForm(
                        i.Code,
                        $"{i.Title}：示例正文。",
                        SecretText: i.Code == "4.4.5" ? "示例技术秘密段落" : null,
                        Results: i.NeedsResults
                            ?
                            [
                                new(
                                    "示例指标",
                                    "%",
                                    [new(2020, 97.5m), new(2021, 98m), new(2022, 99m)]
                                ),
                            ]
                            : null
                    )),
                ]
            ),
            Evidence: [.. catalogue.Evidence.Select(e => new EvidenceForm(e.Code, [file]))],
            Recommendation: new(
                "同意推荐。",
                "经职工代表会议和公示广泛听取意见，无不同意见。",
                new PaperDocument($"示例企〔2023〕{candidate.Number}号", new(2023, 2, 6), file)
            ),
            Pledge: new(true, "示例法定代表人"),
            PassedSecrecyReview: true,
            PersonalDataNoticeVersion: noticeVersion,
            ReceivingUnit: candidate.Unit
        );
    }
}
