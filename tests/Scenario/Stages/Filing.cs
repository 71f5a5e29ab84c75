using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第九条至第十一条：everybody files, and who may not is refused.</summary>
public sealed class Filing(
    Stagehand hand,
    Account account,
    EditionView edition,
    IReadOnlyList<Candidate> field
)
{
    private readonly Dictionary<CandidateKind, FormCatalogueView> _catalogues = [];
    private readonly Dictionary<Guid, FiledPapers> _papers = [];
    private string _noticeVersion = "";

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await hand.MoveToAsync(2023, 2, 20);
        account.Begin("申报", hand.Now);
        _noticeVersion = (
            await hand.Visitor.GetAsync<PersonalDataNoticeView>(
                "/api/applications/personal-data-notice"
            )
        ).Version;
        foreach (var kind in Enum.GetValues<CandidateKind>())
        {
            var code = kind == CandidateKind.Organisation ? "organisation" : "individual";
            _catalogues[kind] = await hand.Visitor.GetAsync<FormCatalogueView>(
                $"/api/applications/form-catalogue/{code}"
            );
        }

        foreach (var candidate in field.Where(c => c.Key is not "o12"))
        {
            await DraftAsync(candidate);
            await SpecialCasesAsync(candidate);
            if (candidate.Key is not ("o10" or "o11"))
            {
                await SubmitAsync(candidate);
            }
        }

        account.Say($"{field.Count(c => c.Id != Guid.Empty) - 2}份申报已提交。");
        await WithdrawAsync(field.Single(c => c.Key == "i8"));
        await AfterTheBanAsync(field.Single(c => c.Key == "o10"));
        await hand.MoveToAsync(2023, 4, 1);
        await LateAsync(field.Single(c => c.Key == "o12"));
        account.End();
    }

    private async Task SpecialCasesAsync(Candidate candidate)
    {
        var applicant = await hand.AsAsync(candidate.User);
        var form = Form(candidate);
        if (candidate.Key == "o9")
        {
            // 第十二条: within the zone there is one route only.
            await SaveAsync(
                applicant,
                candidate,
                form with
                {
                    ReceivingUnit = "county-office-510422",
                }
            );
            await applicant.RefusedActAsync(
                candidate.At,
                "submit",
                new { },
                "high-tech-zone-route",
                12
            );
            await SaveAsync(applicant, candidate, form);
        }

        if (candidate.Key == "o10")
        {
            // 第九条（二）: the registered 住所 lies outside the city.
            var place = new PlaceForm("成都市示例路10号", "510107", false);
            await SaveAsync(
                applicant,
                candidate,
                form with
                {
                    Organisation = form.Organisation! with { Place = place },
                }
            );
            await applicant.RefusedActAsync(candidate.At, "submit", new { }, "outside-city", 9);
            // Back inside, the ban of ten years still stands.
            await SaveAsync(applicant, candidate, form);
            await applicant.RefusedActAsync(
                candidate.At,
                "submit",
                new { },
                "applicant-banned",
                24
            );
        }

        if (candidate.Key == "o11")
        {
            await applicant.RefusedActAsync(
                candidate.At,
                "submit",
                new { },
                "accident-in-window",
                9
            );
        }
    }

    private async Task DraftAsync(Candidate candidate)
    {
        var applicant = await hand.AsAsync(candidate.User);
        var created = await applicant.CreateAsync<ApplicationView>(
            "/api/applications/applications",
            new CreateApplicationRequest(edition.Id, candidate.Kind)
        );
        candidate.Id = created.Id;
        _papers[candidate.Id] = new(
            await UploadAsync(
                applicant,
                candidate.Kind is CandidateKind.Organisation
                    ? "营业执照（副本）复印件"
                    : "任职证明",
                $"{candidate.Name}（示例，虚构），住所：{candidate.Address}，业务范围：{candidate.Trade.Product}。"
            ),
            await UploadAsync(
                applicant,
                "近三年守法诚信情况证明",
                $"{candidate.Name}近三年未发生质量安全、生产安全、环境污染和公共卫生事故，无重大质量投诉，无不良信用记录。",
                "以上情况经查阅有关记录属实，特此证明（示例，虚构）。"
            ),
            await UploadAsync(applicant, "关键绩效指标测量记录", [.. Measurements(candidate)]),
            await UploadAsync(
                applicant,
                "推荐意见",
                $"经广泛听取意见并集体研究，同意推荐{candidate.Name}申报攀枝花市政府质量奖。",
                "推荐单位对申报材料的完整性、真实性、准确性负责（示例，虚构）。"
            )
        );
        await SaveAsync(applicant, candidate, Form(candidate));
    }

    private static async Task<Guid> UploadAsync(
        Player applicant,
        string title,
        params IReadOnlyList<string> paragraphs
    ) =>
        (
            await applicant.UploadAsync(
                "applications",
                $"{title}.pdf",
                Papers.Of(title, paragraphs)
            )
        ).Id;

    private static IEnumerable<string> Measurements(Candidate candidate) =>
        from year in (int[])[2020, 2021, 2022]
        from month in Enumerable.Range(1, 12)
        select $"{year}年{month}月：{candidate.Trade.Measure}{93 + (year - 2020) * 1.5 + month * 0.1:0.0}%，由质量管理部门按月测量，原始记录可查（示例，虚构）。";

    private ApplicationForm Form(Candidate candidate) =>
        Forms.Complete(
            candidate,
            _catalogues[candidate.Kind],
            _noticeVersion,
            _papers[candidate.Id]
        );

    private static Task<ApplicationView> SaveAsync(
        Player applicant,
        Candidate candidate,
        ApplicationForm form
    ) => applicant.PutAsync<ApplicationView>($"{candidate.At}/draft", form, tagFrom: candidate.At);

    private async Task SubmitAsync(Candidate candidate)
    {
        var applicant = await hand.AsAsync(candidate.User);
        await applicant.ActAsync(candidate.At, "submit", new { });
    }

    /// <summary>第二十四条：refused until 24:00 of the ban's last day, taken from the first minute of the next.</summary>
    private async Task AfterTheBanAsync(Candidate candidate)
    {
        var applicant = await hand.AsAsync(candidate.User);
        await hand.MoveToAsync(2023, 3, 15, 23, 45);
        await applicant.RefusedActAsync(candidate.At, "submit", new { }, "applicant-banned", 24);
        await hand.MoveToAsync(2023, 3, 16, 0, 1);
        await SubmitAsync(candidate);
        account.Say($"{candidate.Name}：处理期满的次日（2023年3月16日）申报，予以接收。");
    }

    private async Task WithdrawAsync(Candidate candidate)
    {
        var applicant = await hand.AsAsync(candidate.User);
        await applicant.ActAsync(
            candidate.At,
            "withdraw",
            new WithdrawApplicationRequest("工作调动（示例）")
        );
        account.Say($"{candidate.Name}自愿撤回。");
    }

    private async Task LateAsync(Candidate candidate)
    {
        await DraftAsync(candidate);
        var applicant = await hand.AsAsync(candidate.User);
        await applicant.RefusedActAsync(candidate.At, "submit", new { }, "filing-closed", 11);
    }
}
