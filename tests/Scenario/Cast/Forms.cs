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
        FiledPapers papers
    )
    {
        var place = new PlaceForm(candidate.Address, candidate.Division, candidate.InZone);
        return new(
            Organisation: candidate.Kind == CandidateKind.Organisation
                ? new(
                    candidate.Name,
                    candidate.CreditCode,
                    place,
                    candidate.Trade.Section,
                    candidate.Trade.Division,
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
                    $"示例{candidate.Trade.Name}单位",
                    candidate.CreditCode,
                    place,
                    EmployerIsPublicInstitution: false,
                    IsTopManager: false,
                    Deeds: $"长期从事{candidate.Trade.Product}的质量工作，结合{candidate.Trade.Method}总结出可以推广的工作方法，主持多项质量改进课题，带动所在行业{candidate.Trade.Measure}提高（示例，虚构）。",
                    new("示例联系人", "0812-0000000")
                )
                : null,
            Conditions:
            [
                .. catalogue.Conditions.Select(c => new ConditionForm(
                    int.Parse(c.Code, System.Globalization.CultureInfo.InvariantCulture),
                    true,
                    $"经自查符合“{c.Title}”。有关制度、记录和证明材料齐全，情况见自评报告和所附证明；近三年的情况已向主管部门核实，未发现与本项条件不符的情形（示例，虚构）。",
                    [papers.Proof]
                )),
            ],
            Report: new(
                Cast.Report.Overview(candidate),
                [
                    .. catalogue.Items.Select(i => new ReportItemForm(
                        i.Code,
                        Cast.Report.Item(candidate, i),
                        FileIds: i.NeedsResults ? [papers.Measurements] : null,
                        SecretText: i.Code == "4.4.5"
                            ? "关键工序的温度、时间和配比参数见工艺卡，属于本单位技术秘密（示例，虚构）。"
                            : null,
                        Results: i.NeedsResults ? Cast.Report.Results(candidate, i) : null
                    )),
                ]
            ),
            Evidence:
            [
                .. catalogue.Evidence.Select(e => new EvidenceForm(e.Code, [papers.Licence])),
            ],
            Recommendation: new(
                $"经集体研究，{candidate.Name}符合申报条件，质量管理成效显著，同意推荐（示例）。",
                "经职工代表会议和公示广泛听取意见，无不同意见。",
                new PaperDocument(
                    $"示例企〔2023〕{candidate.Number}号",
                    new(2023, 2, 6),
                    papers.Recommendation
                )
            ),
            Pledge: new(true, "示例法定代表人"),
            PassedSecrecyReview: true,
            PersonalDataNoticeVersion: noticeVersion,
            ReceivingUnit: candidate.Unit
        );
    }
}

/// <summary>The files of an application.</summary>
/// <param name="Licence">营业执照 or 任职证明.</param>
/// <param name="Proof">Proof of the conditions.</param>
/// <param name="Measurements">Where the figures come from.</param>
/// <param name="Recommendation">推荐意见, stamped.</param>
public sealed record FiledPapers(Guid Licence, Guid Proof, Guid Measurements, Guid Recommendation);
