using System.Globalization;
using Microsoft.Playwright;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;

namespace QualityAward.Browser.Spine;

/// <summary>The 申报表 on the screen: seven parts, each on a page of its own.</summary>
internal sealed class ApplicationForm(
    Person applicant,
    Candidate candidate,
    FormCatalogueView catalogue
)
{
    private bool IsOrganisation => candidate.Kind == CandidateKind.Organisation;

    private string Kind => IsOrganisation ? "organisation" : "individual";

    /// <summary>Fills in every part and ends at 核对与提交 with nothing missing.</summary>
    public async Task FillInAsync()
    {
        await PartAsync("基本情况", IsOrganisation ? OrganisationAsync : IndividualAsync);
        await PartAsync("申报条件", ConditionsAsync);
        await PartAsync(IsOrganisation ? "自评报告" : "事迹材料", ReportAsync);
        await PartAsync("证明材料", part => part.UploadAsync(catalogue.Evidence.Single().Title));
        await PartAsync("推荐意见", RecommendationAsync);
        await PartAsync("承诺与保密审查", PledgeAsync);
        await PartAsync(
            "申报渠道",
            part =>
                part.ChooseAsync(
                    "接收单位",
                    IsOrganisation
                        ? "东区质量强县（区）工作领导小组办公室"
                        : "攀枝花市经济和信息化局"
                )
        );
        await applicant.ExpectAsync("各部分均已填齐");
        await applicant.LookAtBothAsync($"form-{Kind}-submit");
    }

    // What is typed is kept by itself, the part says what is missing, and leads on.
    private async Task PartAsync(string title, Func<Form, Task> fillAsync)
    {
        var part = applicant.In(AriaRole.Region, title);
        await fillAsync(part);
        await applicant.PressAsync("检查本部分");
        await applicant.ExpectAsync("已保存");
        await Assertions.Expect(applicant.Page.GetByTestId("errors")).ToHaveCountAsync(0);
        await applicant.LookAtBothAsync($"form-{Kind}-{title}");
        await applicant.FollowAsync("下一部分");
    }

    private async Task OrganisationAsync(Form part)
    {
        await part.FillAsync("组织名称", candidate.Name);
        await part.FillAsync("统一社会信用代码", candidate.CreditCode);
        await PlaceAsync(part);
        await part.ChooseAsync("所属行业门类", "制造业");
        await part.ChooseAsync("所属行业大类", "有色金属冶炼和压延加工业");
        await ContactAsync(part);
    }

    private async Task IndividualAsync(Form part)
    {
        await part.FillAsync("姓名", candidate.Name);
        await part.ChooseAsync("证件种类", "居民身份证");
        await part.FillAsync("证件号码", Numbers.CitizenNumber(candidate.Number));
        await part.FillAsync("职务（职称）", "质量总监（高级工程师）");
        await part.PickAsync("是否为组织最高管理者", "否");
        await part.FillAsync("工作单位", $"示例单位{candidate.Number}");
        await part.FillAsync("工作单位统一社会信用代码", candidate.CreditCode);
        await part.PickAsync("工作单位是否为机关事业单位", "否");
        await PlaceAsync(part);
        await ContactAsync(part);
        await part.FillAsync("主要事迹", "长期从事质量管理工作，形成了可推广的工作方法（示例）。");
    }

    private async Task PlaceAsync(Form part)
    {
        await part.FillAsync("登记住所", candidate.Address);
        await part.ChooseAsync("所在县（区）", "东区");
        await part.PickAsync("是否在钒钛高新区范围内", "否");
    }

    private static async Task ContactAsync(Form part)
    {
        await part.FillAsync("联系人", "示例联系人");
        await part.FillAsync("联系电话", "0812-0000000");
    }

    private async Task ConditionsAsync(Form part)
    {
        // 第十条（五） is asked of top managers only.
        foreach (var condition in catalogue.Conditions.Where(c => IsOrganisation || c.Code != "5"))
        {
            var number = ChineseNumerals.Of(
                int.Parse(condition.Code, CultureInfo.InvariantCulture)
            );
            var asked = part.In(AriaRole.Region, $"条件（{number}）");
            await asked.PickAsync("是否符合", "符合");
            await asked.FillAsync("说明", "符合该项条件，有关情况见自评报告（示例）。");
        }
    }

    private async Task ReportAsync(Form part)
    {
        await part.FillAsync(IsOrganisation ? "组织概述" : "个人概述", "示例概述。");
        foreach (var item in catalogue.Items)
        {
            var title = $"{item.Code} {item.Title}";
            await part.Root.GetByRole(AriaRole.Button, new() { Name = title }).First.ClickAsync();
            var editor = part.In(AriaRole.Region, title);
            await editor.FillAsync("正文", $"{item.Title}：示例正文。");
            if (item.NeedsResults)
            {
                await FiguresAsync(editor);
            }
        }
    }

    private static async Task FiguresAsync(Form editor)
    {
        await editor.PressAsync("增加一项指标");
        await editor.FillAsync("第1项指标名称", "示例指标");
        await editor.FillAsync("第1项计量单位", "%");
        foreach (var year in (int[])[2020, 2021, 2022])
        {
            await editor.FillAsync($"第1项{year}年数值", "98.5");
        }
    }

    private async Task RecommendationAsync(Form part)
    {
        await part.FillAsync("推荐意见", "同意推荐。");
        await part.FillAsync(
            "广泛听取意见的情况",
            "经职工代表会议广泛听取意见，无不同意见（示例）。"
        );
        await part.FillPaperAsync("盖章文件", $"示例企〔2023〕{candidate.Number}号", "2023-02-06");
    }

    private async Task PledgeAsync(Form part)
    {
        await part.TickAsync(IsOrganisation ? "本单位承诺" : "本人承诺");
        await part.FillAsync("承诺人", "示例法定代表人");
        await part.TickAsync("申报材料已通过本单位保密审查");
        // 《个人信息处理告知》 was acknowledged before the first part.
    }
}
