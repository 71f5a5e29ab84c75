using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第十一条至第十三条 as papers: made from the case as its reader sees it, and for no other.</summary>
public sealed class DocumentTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Firm = "enterprise-example-1";

    [Fact]
    [Article(11)]
    [Article(12)]
    [Article(13)]
    [Article(22)]
    [Article(23)]
    public async Task Each_paper_says_what_the_case_says_to_who_reads_it()
    {
        var journey = new Journey(app);
        var edition = await journey.OpenEditionAsync();
        var id = await journey.FileAsync(
            edition,
            Firm,
            CandidateKind.Organisation,
            file => Forms.Organisation(file)
        );
        using var applicant = app.As(Roles.Applicant, Firm);
        using var county = app.As(Roles.ReceivingBody, Journey.County);
        using var department = app.As(Roles.Department, Journey.Department);
        using var office = app.As(Roles.Office);

        await TheForm(applicant, county, id);
        (await applicant.GetReply($"applications/{id}/document?format=odt")).Refused(
            400,
            "malformed-request"
        );
        (await county.GetReply($"preliminary/{id}/document")).Refused(409, "document-not-ready");

        await journey.ReviewAsync(id);
        var consultation = Assert.Single(
            (await county.GetReply($"preliminary/{id}")).As<PreliminaryCaseView>().Consultations
        );
        await TheReview(county, department, id, consultation);

        await journey.RecheckAsync(id, acceptable: true);
        (await office.DocumentAsync($"recheck/{id}/document")).Says("申报表", "第1版SHA-256");
        app.Clock.Now = Journey.At(5, 30);
        var list = (
            await office.PostReply("acceptance-lists", new DraftAcceptanceListRequest(edition))
        ).As<AcceptanceListView>();
        var printed = await office.DocumentAsync($"acceptance-lists/{list.Id}/document");
        printed.Says(
            "攀枝花市政府质量奖申报受理名单",
            "共1件",
            "一、组织（1个）",
            "示例钒钛新材料有限公司"
        );
        Assert.EndsWith("申报受理名单.pdf", printed.FileName, StringComparison.Ordinal);

        await NobodyElse(id, consultation.Id, list.Id);
    }

    private static async Task TheForm(HttpClient applicant, HttpClient county, Guid id)
    {
        var versions = (await applicant.GetReply($"applications/{id}/versions")).As<
            IReadOnlyList<ApplicationVersionView>
        >();
        var own = await applicant.DocumentAsync($"applications/{id}/document");
        own.Says(
            "攀枝花市政府质量奖（组织奖）申报表",
            "91350100M000100Y43",
            "0812-0000000",
            "二、申报条件",
            "（七）"
        );
        own.Says("技术资源（4.4.5）", "已单独标明并加密提交");
        own.Says("2020年97.5；2021年98；2022年99");
        own.Says($"第1版SHA-256{versions[0].Sha256}");
        Assert.DoesNotContain("示例技术秘密", own.Text, StringComparison.Ordinal);

        var read = await county.DocumentAsync($"preliminary/{id}/application-form/document");
        read.Says("技术资源（4.4.5）", "已单独标明并加密提交");
        Assert.DoesNotContain("示例技术秘密", read.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("0812-0000000", read.Text, StringComparison.Ordinal);

        foreach (
            var paper in new[]
            {
                await applicant.DocumentAsync($"applications/{id}/recommendation/document"),
                await county.DocumentAsync($"preliminary/{id}/recommendation/document"),
            }
        )
        {
            paper.Says(
                "示例企〔2023〕1号",
                "召开职工代表会议听取意见。",
                "同意推荐。",
                "2023年2月5日"
            );
        }
    }

    private static async Task TheReview(
        HttpClient county,
        HttpClient department,
        Guid id,
        ConsultationView consultation
    )
    {
        foreach (var reader in new[] { county, department })
        {
            (await reader.DocumentAsync($"consultations/{consultation.Id}/document")).Says(
                "关于征求对示例钒钛新材料有限公司申报",
                $"{consultation.DepartmentName}：",
                "2023年4月10日",
                consultation.ReceivingBody,
                "2023年4月3日"
            );
            (await reader.DocumentAsync($"consultations/{consultation.Id}/reply/document")).Says(
                "复函",
                $"{consultation.ReceivingBody}：",
                "无异议",
                "特此函复"
            );
        }

        (await county.DocumentAsync($"preliminary/{id}/document")).Says(
            "仁质强办〔2023〕1号",
            "初审意见",
            consultation.DepartmentName,
            "无异议",
            "材料齐全，同意上报。",
            "初审通过"
        );
        (await county.DocumentAsync($"preliminary/{id}/report/document")).Says(
            "初审结果的函",
            "1件申报",
            "名单",
            "示例钒钛新材料有限公司",
            "通过"
        );
    }

    private async Task NobodyElse(Guid id, Guid consultation, Guid list)
    {
        using var other = app.As(Roles.Applicant, "enterprise-example-2");
        using var county = app.As(Roles.ReceivingBody, "county-office-510421");
        using var department = app.As(Roles.Department, "dept-other");
        using var recused = app.As(Roles.ReceivingBody, Journey.County, "recused-clerk");
        using var expert = app.As(Roles.Expert);
        app.Access.WalledOff.Add(("recused-clerk", id));
        foreach (
            var (reader, path) in new[]
            {
                (other, $"applications/{id}/document"),
                (other, $"applications/{id}/recommendation/document"),
                (county, $"preliminary/{id}/document"),
                (county, $"preliminary/{id}/application-form/document"),
                (county, $"preliminary/{id}/report/document"),
                (recused, $"preliminary/{id}/document"),
                (recused, $"preliminary/{id}/recommendation/document"),
                (recused, $"consultations/{consultation}/document"),
                (department, $"consultations/{consultation}/reply/document"),
            }
        )
        {
            (await reader.GetReply(path)).Refused(404, "not-found");
        }

        (await expert.GetReply($"acceptance-lists/{list}/document")).Refused(
            403,
            "role-lacks-right"
        );
        (await expert.GetReply($"recheck/{id}/document")).Refused(403, "role-lacks-right");
    }
}
