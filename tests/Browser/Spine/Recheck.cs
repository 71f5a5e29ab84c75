using Microsoft.Playwright;
using QualityAward.Scenario.Cast;

namespace QualityAward.Browser.Spine;

/// <summary>第十三条：复核; before it 承诺书 and 利害关系申报 (articles 7, 22).</summary>
internal sealed class Recheck(Play play)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/review/pledge");
        await TakePartAsync(office, play.Candidates.Count, "office");
        foreach (var candidate in play.Candidates)
        {
            await RecheckAsync(office, candidate);
        }
    }

    /// <summary>Signs the 承诺书 and declares no interest in anybody; the person stands at the page of the 承诺书.</summary>
    public static async Task TakePartAsync(Person person, int candidates, string who)
    {
        await person.ExpectStateAsync("待签署");
        await person.TickAsync("已逐条阅读以上承诺");
        await person.LookAtBothAsync($"pledge-{who}");
        await person.PressAsync("签署承诺书");
        await person.ConfirmAsync("确认签署");
        await person.ExpectStateAsync("已签署");
        await person.FollowAsync("申报利害关系");
        await person.ExpectStateAsync($"{candidates}个对象待申报");
        await person.PressAsync($"全部无利害关系（其余{candidates}个）");
        await person.LookAtBothAsync($"declarations-{who}");
        await person.PressAsync("提交申报");
        await person.ConfirmAsync("确认提交");
        await person.ExpectStateAsync("已申报");
    }

    private static async Task RecheckAsync(Person office, Candidate candidate)
    {
        await office.GoAsync("/workbench/recheck");
        await office.ExpectAsync(candidate.Name);
        await office.LookAtBothAsync("recheck-list");
        await office.FollowAsync(candidate.Name);
        await office.ExpectStateAsync("已上报，复核中");
        await office.PressAsync("查询登记和信用记录");
        await office.ExpectAsync("没有影响申报的记录");
        await office.PressAsync("作出复核结论");
        var act = office.Act("作出复核结论");
        await act.PickAsync("复核结论", "可以受理");
        await act.FillAsync("复核说明", "材料齐全（示例）。");
        await office.LookAtBothAsync($"recheck-{candidate.Key}");
        await act.PressAsync("作出复核结论");
        await office.ConfirmAsync("确认办理");
        await office.In(AriaRole.Region, "基本情况").ExpectAsync("可以受理");
    }
}
