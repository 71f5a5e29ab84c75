using Microsoft.Playwright;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Playing;
using Cast = QualityAward.Scenario.Stages.ReviewGround;

namespace QualityAward.Browser.Spine;

/// <summary>第七条、第二十二条：who reviews and who supervises is appointed, signs the 承诺书 and declares interests.</summary>
internal sealed class ReviewGround(Play play)
{
    /// <summary>Signs in as the expert who has an interest in the organisation.</summary>
    public const string Conflicted = "expert-2";

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        var office = await play.AtAsync("office", Width.Desktop, "/workbench/review/people");
        await office.LookAtBothAsync("people-none");
        await office.FollowAsync("聘请人员");
        await AppointAsync(office, Roles.Expert, ReviewGroup.Expert, "评审专家组");
        await AppointAsync(office, Roles.Supervisor, ReviewGroup.Supervisor, "评审监督组");
        await play.Hand.SettleAsync();
        await TakePartAsync();
        await office.GoAsync("/workbench/review/people");
        await office.LookAtBothAsync("people");
        await play.Hand.SettleAsync();
    }

    // One of each group by click, the others elsewhere.
    private async Task AppointAsync(Person office, string role, ReviewGroup group, string name)
    {
        var hand = await play.Hand.AsAsync("office");
        var people = await hand.GetAsync<Page<EligiblePersonView>>(
            $"/api/review/people?role={role}"
        );
        foreach (var person in people.Items.Skip(1))
        {
            await hand.CreateAsync<AppointmentView>(
                "/api/review/appointments",
                new AppointRequest(play.Edition.Id, person.Subject, person.Name, group, [])
            );
        }

        var first = people.Items[0];
        var act = office.Act($"{play.Edition.Name}聘请人员");
        await act.ChooseAsync("组别", name);
        await act.ChooseAsync("人员", $"{first.Name}（{first.UnitName}）");
        await office.LookAtBothAsync($"appoint-{role}");
        await act.PressAsync("聘请");
        await office.ConfirmAsync("确认聘请");
        await office.ExpectAsync($"已聘请{first.Name}");
    }

    private async Task TakePartAsync()
    {
        const string pledge = "/workbench/review/pledge";
        var expert = await play.AtAsync("expert", Width.Desktop, pledge);
        await Recheck.TakePartAsync(expert, play.Candidates.Count, "expert");
        await DeclareInterestAsync(await play.AtAsync(Conflicted, Width.Phone, pledge));
        var elsewhere = new Cast(
            play.Hand,
            new Account(TextWriter.Null),
            play.Edition,
            play.Candidates
        );
        string[] others = [.. Cast.Experts.Skip(2), "supervisor", "supervisor-2"];
        foreach (var user in others)
        {
            await elsewhere.DeclareAsync(await play.Hand.AsAsync(user), conflicted: null);
        }
    }

    // Who declares an interest is recused at once, and is shown nothing more of the candidate.
    private async Task DeclareInterestAsync(Person expert)
    {
        await expert.TickAsync("已逐条阅读以上承诺");
        await expert.PressAsync("签署承诺书");
        await expert.ConfirmAsync("确认签署");
        await expert.FollowAsync("申报利害关系");
        await expert.ChooseAsync($"与{play.Organisation.Name}的利害关系", "提供咨询辅导");
        await expert.ChooseAsync($"与{play.Individual.Name}的利害关系", "无利害关系");
        await expert.LookAtBothAsync("declarations-interest");
        await expert.PressAsync("提交申报");
        await expert.ConfirmAsync("确认提交");
        await expert.ExpectAsync("即时回避的1个");
        await expert.ExpectStateAsync("已申报");
        await Assertions.Expect(expert.Page.GetByText(play.Organisation.Name)).ToHaveCountAsync(0);
        await expert.LookAtBothAsync("declarations-recused");
    }
}
