using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;

namespace QualityAward.Browser.Spine;

/// <summary>第九条至第十一条：both kinds fill in the 申报表, part by part, and submit.</summary>
internal sealed class Filing(Play play)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await play.MoveToAsync(2023, 2, 20);
        await FileAsync(play.Organisation, Width.Desktop);
        await FileAsync(play.Individual, Width.Phone);
        await play.Hand.SettleAsync();
    }

    private async Task FileAsync(Candidate candidate, int width)
    {
        var kind = candidate.Kind == CandidateKind.Organisation ? "organisation" : "individual";
        var catalogue = await play.Hand.Visitor.GetAsync<FormCatalogueView>(
            $"/api/applications/form-catalogue/{kind}"
        );
        var applicant = await play.AtAsync(candidate.User, width, "/workbench/applications");
        await applicant.LookAsync($"applications-none-{kind}");
        await applicant.PressAsync($"新建{candidate.Kind.ChineseName()}申报");
        await applicant.PressAsync("已阅读，开始填写");
        candidate.Id = Guid.Parse(new Uri(applicant.Page.Url).Segments[^2].Trim('/'));

        await new ApplicationForm(applicant, candidate, catalogue).FillInAsync();

        await applicant.PressAsync("提交申报");
        await applicant.ConfirmAsync("确认办理");
        await applicant.ExpectStateAsync("已提交，待初审");
        await applicant.LookAtBothAsync($"application-submitted-{kind}");
        await applicant.FollowAsync("第1版");
        await applicant.ExpectAsync("内容摘要（SHA-256）");
        await applicant.LookAtBothAsync($"application-version-{kind}");
    }
}
