using Microsoft.Playwright;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Stages;

namespace QualityAward.Browser.Spine;

/// <summary>第十三条：受理名单 is drafted, municipal departments are consulted on it, and it goes before the public.</summary>
internal sealed class AcceptanceList(Play play)
{
    private const string Department = "dept-sthjj";
    private const string Reasons = "该个人所在单位一项行政处罚有待核实（示例）。";

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await play.MoveToAsync(2023, 4, 20);
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/acceptance-lists");
        await DraftAsync(office);
        await ConsultAsync(office);
        await play.Hand.SettleAsync();
        await ObjectAtDeskAsync();
        await AnswerElsewhereAsync();
        await HandleAsync(office);
        await play.MoveToAsync(2023, 5, 22);
        await AnnounceAsync(office);
        await play.Hand.SettleAsync();
    }

    /// <summary>Leads the office to the list of this edition.</summary>
    public static async Task<Person> OpenAsync(Play play)
    {
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/acceptance-lists");
        await office.FollowAsync($"{play.Edition.Name}受理名单");
        return office;
    }

    private async Task DraftAsync(Person office)
    {
        await office.ExpectAsync($"可以受理{play.Candidates.Count}件");
        await office.LookAtBothAsync("acceptance-none");
        await office.PressAsync("拟定受理名单");
        await office.ConfirmAsync("确认拟定");
        await office.ExpectStateAsync("拟定中");
        foreach (var candidate in play.Candidates)
        {
            await office.ExpectAsync(candidate.Name);
        }

        await office.LookAtBothAsync("acceptance-drafted");
    }

    private static async Task ConsultAsync(Person office)
    {
        await office.PressAsync("征求市级有关部门意见");
        var act = office.Act("征求市级有关部门意见");
        await act.PickAsync("征求意见部门", "按默认名录");
        await act.ExpectAsync("攀枝花市市场监督管理局");
        await act.FillAsync("回复期限", "2023-05-12");
        await office.LookAtBothAsync("acceptance-consult");
        await act.PressAsync("发出征求意见");
        await office.ConfirmAsync("确认发出");
        await office.ExpectStateAsync("征求意见中");
        await office.ExpectAsync("尚未回复（回复期限2023年5月12日）");
        await office.LookAtBothAsync("acceptance-consulted");
    }

    // One department answers at its desk, candidate by candidate, and objects to one of them.
    private async Task ObjectAtDeskAsync()
    {
        // 第二十二条: of the candidates it is asked about now, the clerk has declared on one already.
        await play.Hand.SettleAsync();
        var clerk = await play.Hand.AsAsync(Department);
        await clerk.TakePartAsync(play.Edition, [.. play.Candidates.Select(c => c.Id)]);
        var department = await play.AtAsync(Department, Width.Phone, "/workbench/consultations");
        await department.ExpectAsync($"{play.Edition.Name}受理名单");
        await department.LookAtBothAsync("acceptance-letters");
        await department.FollowAsync($"{play.Edition.Name}受理名单");
        await department.PressAsync("逐一回复意见");
        var act = department.Act("逐一回复意见");
        await act.PickAsync(play.Organisation.Name, "无异议");
        await act.PickAsync(play.Individual.Name, "有异议");
        await act.FillAsync($"对{play.Individual.Name}的异议理由", Reasons);
        await department.LookAtBothAsync("acceptance-answer");
        await act.PressAsync("回复");
        await department.ConfirmAsync("确认回复");
        await department.ExpectStateAsync("已回复");
        await department.LookAtBothAsync("acceptance-answered-department");
    }

    private async Task AnswerElsewhereAsync()
    {
        var office = await play.Hand.AsAsync("office");
        var lists = await office.GetAsync<Page<AcceptanceListView>>(
            "/api/applications/acceptance-lists"
        );
        foreach (var asked in lists.Items.Single().Consultations.Where(c => c.RepliedAt is null))
        {
            var department = await play.Hand.AsAsync(asked.DepartmentUnit);
            await department.TakePartAsync(
                play.Edition,
                [.. asked.Candidates.Select(c => c.ApplicationId)]
            );
            await department.ActAsync(
                $"/api/applications/acceptance-consultations/{asked.Id}",
                "reply",
                new AcceptanceReplyRequest(
                    [
                        .. asked.Candidates.Select(c => new CandidateAnswer(
                            c.ApplicationId,
                            ConsultationAnswer.NoObjection,
                            null
                        )),
                    ],
                    null
                )
            );
        }
    }

    // Nothing is announced while an objection is not dealt with.
    private async Task HandleAsync(Person office)
    {
        office = await OpenAsync(play);
        await office.ExpectAsync("的异议尚未处理");
        await office.LookAtBothAsync("acceptance-answered");
        await office.PressAsync("记载处理情况");
        var act = office.Act($"攀枝花市生态环境局对{play.Individual.Name}的异议");
        await act.ExpectAsync(Reasons);
        await act.FillAsync("核实和处理情况", "经核实不属于该个人，该部门无异议（示例）。");
        await office.LookAtBothAsync("acceptance-handle");
        await act.PressAsync("记载处理情况");
        await office.ConfirmAsync("确认记载");
        await office.ExpectAsync("有异议，已处理");
    }

    private async Task AnnounceAsync(Person office)
    {
        office = await OpenAsync(play);
        await office.PressAsync("向社会公示");
        var act = office.Act("向社会公示");
        await act.ExpectAsync("5个工作日的期满日");
        await act.FillAsync("公示发文字号", "攀质强办〔2023〕5号");
        await office.LookAtBothAsync("acceptance-announce");
        await act.PressAsync("公示");
        await office.ConfirmAsync("确认公示");
        await office.ExpectStateAsync("公示中");
    }
}
