using Microsoft.Playwright;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Stages;

namespace QualityAward.Browser.Spine;

/// <summary>第十二条：资格初审 on two routes, with written consultation of departments, and the report.</summary>
internal sealed class PreliminaryReview(Play play)
{
    private const string CountyDepartment = "东区生态环境局";
    private const string Verdict = "经审查，申报主体符合申报条件，同意上报。";

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await play.MoveToAsync(2023, 4, 10);
        await ByCountyAsync(play.Organisation);
        await ByDepartmentAsync(play.Individual);
        await play.Hand.SettleAsync();
    }

    // 县（区）渠道：one department answers at its own desk, another on paper that two clerks register.
    private async Task ByCountyAsync(Candidate candidate)
    {
        var clerk = await OpenCaseAsync(candidate, Width.Phone);
        await AskAsync(clerk, "市级有关部门", "攀枝花市生态环境局");
        await AskAsync(clerk, "县（区）有关部门", CountyDepartment);
        await clerk.LookAtBothAsync("preliminary-consulted");

        await AnswerAtDeskAsync(candidate);
        await RegisterAnswerAsync(clerk);
        await CheckRegistrationAsync(candidate);

        await clerk.GoAsync($"/workbench/preliminary/{candidate.Id}");
        await OpinionAsync(clerk, candidate, null);
        await ReportAsync(clerk, "county");
    }

    // 市级行业主管部门：opinions are sought inside the unit.
    private async Task ByDepartmentAsync(Candidate candidate)
    {
        var clerk = await OpenCaseAsync(candidate, Width.Desktop);
        await OpinionAsync(clerk, candidate, "已在单位内征求各科室意见，无异议。");
        await ReportAsync(clerk, "industry");
    }

    private async Task<Person> OpenCaseAsync(Candidate candidate, int width)
    {
        // 第七条、第二十二条: from the list the clerk is led to what has to be done first, and back.
        await play.Hand.SettleAsync();
        var clerk = await play.AtAsync(candidate.Clerk, width, "/workbench/preliminary");
        await clerk.ExpectAsync(candidate.Name);
        await clerk.LookAsync($"preliminary-list-{candidate.Key}");
        await clerk.FollowAsync("签署承诺书");
        await Recheck.TakePartAsync(clerk, 1, candidate.Clerk);
        await clerk.GoAsync("/workbench/preliminary");
        await clerk.FollowAsync(candidate.Name);
        await clerk.ExpectStateAsync("已提交，待初审");
        await clerk.LookAtBothAsync($"preliminary-{candidate.Key}");
        return clerk;
    }

    private static async Task AskAsync(Person clerk, string field, string department)
    {
        await clerk.PressAsync("征求意见");
        var act = clerk.Act("征求意见");
        if (field == "市级有关部门")
        {
            await act.ChooseAsync(field, department);
        }
        else
        {
            await act.FillAsync(field, department);
        }

        await act.FillAsync("回复期限", "2023-04-20");
        await clerk.LookAsync($"preliminary-consult-{department}");
        await act.PressAsync("发出征求意见");
        await clerk.ConfirmAsync("确认办理");
        await clerk.In(AriaRole.Region, "征求意见").ExpectAsync(department);
    }

    private async Task AnswerAtDeskAsync(Candidate candidate)
    {
        await play.Hand.SettleAsync();
        var department = await play.AtAsync("dept-sthjj", Width.Phone, "/workbench/consultations");
        await department.LookAsync("consultations");
        await department.FollowAsync("签署承诺书");
        await Recheck.TakePartAsync(department, 1, "dept-sthjj");
        await department.GoAsync("/workbench/consultations");
        await department.FollowAsync(candidate.Name);
        await department.PressAsync("回复意见");
        var act = department.Act("回复意见");
        await act.ChooseAsync("本单位意见", "有异议");
        await act.FillAsync("异议的理由和依据", "示例理由。");
        await department.LookAtBothAsync("consultation");
        await act.ChooseAsync("本单位意见", "无异议");
        await act.FillPaperAsync("回函", null, "2023-04-10");
        await act.PressAsync("回复意见");
        await department.ConfirmAsync("确认办理");
        await department.ExpectStateAsync("无异议");
        await department.LookAtBothAsync("consultation-answered");
    }

    private static async Task RegisterAnswerAsync(Person clerk)
    {
        await clerk.PressAsync("代录回函");
        var act = clerk.Act("代录回函");
        await act.ChooseAsync("哪一个部门", $"{CountyDepartment}（待回复）");
        await act.PickAsync("回函意见", "无异议");
        await act.FillPaperAsync("来函", null, "2023-04-10");
        await clerk.LookAtBothAsync("preliminary-register");
        await act.PressAsync("登记");
        await clerk.ExpectAsync("已登记");
    }

    private async Task CheckRegistrationAsync(Candidate candidate)
    {
        var clerk = await play.Hand.AsAsync($"{candidate.Clerk}-2");
        await clerk.TakePartAsync(play.Edition, candidate.Id);
        var second = await play.AtAsync(
            $"{candidate.Clerk}-2",
            Width.Desktop,
            "/workbench/registrations"
        );
        await second.ExpectAsync(CountyDepartment);
        await second.LookAtBothAsync("registrations");
        await second.Page.Locator("main table a").First.ClickAsync();
        await second.ExpectStateAsync("待复核");
        await second.LookAtBothAsync("registration");
        await second.PressAsync("复核通过");
        await second.ConfirmAsync("确认办理");
        await second.ExpectStateAsync("已复核生效");
    }

    private static async Task OpinionAsync(Person clerk, Candidate candidate, string? inside)
    {
        await clerk.PressAsync("提出初审意见");
        var act = clerk.Act("提出初审意见");
        await act.PickAsync("初审结论", "通过");
        await act.FillAsync("初审意见", Verdict);
        if (inside is not null)
        {
            await act.FillAsync("单位内征求意见情况", inside);
        }

        await act.FillPaperAsync(
            "初审意见文件",
            $"示例初〔2023〕{candidate.Number}号",
            "2023-04-10"
        );
        await clerk.LookAtBothAsync($"preliminary-opinion-{candidate.Key}");
        await act.PressAsync("提出初审意见");
        await clerk.ConfirmAsync("确认办理");
        await clerk.ExpectStateAsync("初审通过");
    }

    private static async Task ReportAsync(Person clerk, string route)
    {
        await clerk.PressAsync("上报初审结果");
        var act = clerk.Act("上报初审结果");
        await act.FillPaperAsync("上报函", null, "2023-04-10");
        await clerk.LookAsync($"preliminary-report-{route}");
        await act.PressAsync("上报初审结果");
        await clerk.ConfirmAsync("确认办理");
        await clerk.ExpectStateAsync("已上报，复核中");
        await clerk.LookAtBothAsync($"preliminary-reported-{route}");
    }
}
