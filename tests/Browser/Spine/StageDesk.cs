using Microsoft.Playwright;

namespace QualityAward.Browser.Spine;

/// <summary>What the office does at each stage of the review: opens it, ends it with report and list.</summary>
/// <param name="play">The play.</param>
/// <param name="stage">As it stands in an address.</param>
/// <param name="name">In the regulation's words.</param>
internal sealed class StageDesk(Play play, string stage, string name)
{
    /// <summary>The stage's page.</summary>
    public string Path => $"/workbench/review/stages/{play.Edition.Id}/{stage}";

    /// <summary>Opens the stage, and leaves the office at its page.</summary>
    public async Task<Person> OpenAsync()
    {
        await play.Hand.SettleAsync();
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/review/stages");
        await office.PressAsync($"开启{name}");
        await office.ConfirmAsync("确认办理");
        await office.LookAtBothAsync($"stages-{stage}");
        await office.In(AriaRole.Region, name).FollowAsync(name);
        await office.ExpectStateAsync("进行中");
        return office;
    }

    /// <summary>Makes the report and, but for the last stage, the list that enters the next one.</summary>
    public async Task CloseAsync()
    {
        var office = await play.AtAsync("office", Width.Desktop, Path);
        var result = stage == "defence" ? "报告" : "报告和名单";
        await office.PressAsync($"形成{result}");
        var act = office.Act($"形成{result}");
        await act.FillAsync("评审报告", $"{name}按评审规则进行，结果由合议评分产生（示例）。");
        await office.LookAtBothAsync($"stage-{stage}-close");
        await act.PressAsync($"形成{result}");
        await office.ConfirmAsync("确认办理");
        await office.ExpectStateAsync("已办结");
        await office.LookAtBothAsync($"stage-{stage}-closed");
        await play.Hand.SettleAsync();
    }
}
