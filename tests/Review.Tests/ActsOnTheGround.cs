using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.Review.Reviewers.People;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>Rules, appointments, recusals, panels and cases of staff show exactly the acts that they do not refuse, in every state.</summary>
public sealed class ActsOnTheGround(ReviewApp app) : IClassFixture<ReviewApp>
{
    private DateOnly Today => DateOnly.FromDateTime(app.Clock.Now.DateTime);

    [Fact]
    [Article(6)]
    public async Task Rules_show_the_acts_that_they_do_not_refuse()
    {
        var field = await new ReviewField(app).OpenAsync(panelSize: 3, approved: false);
        using var people = Everybody();
        var office = people.Of(Roles.Office);
        var leading = people.Of(Roles.LeadingGroup);
        var listed = await office.GetReply($"rule-sets?editionId={field.Edition}");
        var rules = Assert.Single(listed.As<Page<RuleSetView>>().Items);
        var at = $"rule-sets/{rules.Id}";
        await CheckAsync();
        Assert.Equal(["登记审议结果", "退回修改"], await TitlesAsync(leading, at));
        Assert.Equal(["代录审议结果", "撤回修改"], await TitlesAsync(office, at));

        // A number that is never published: submitting it is refused, and the draft stays one.
        (
            await office.ActReply(at, "return", new ReturnRuleSetRequest("示例：补充"))
        ).As<RuleSetView>();
        await ChangeAsync("联系电话13800138000（示例）");
        await CheckAsync();
        Assert.Equal(["修改草案", "提请领导小组审议"], await TitlesAsync(office, at));
        await ChangeAsync("示例：组成办法");
        (await office.ActReply(at, "submit")).As<RuleSetView>();
        await CheckAsync();
        var minutes = new PaperDocument(null, Today, null);
        var meeting = new ApproveRuleSetRequest(Today, minutes, For: 5, Against: 0, Abstain: 0);
        (await leading.ActReply(at, "approve", meeting)).As<RuleSetView>();
        await CheckAsync();
        Assert.Empty(await TitlesAsync(office, at));

        Task CheckAsync() => ActsShown.CheckAsync(RuleSetActs.Table, at, people.Of);

        async Task ChangeAsync(string composition)
        {
            var seen = await office.GetReply(at);
            var content = rules.Content with { Composition = [composition] };
            (await office.PutReply(at, content, seen.Tag)).As<RuleSetView>();
        }
    }

    [Fact]
    [Article(6)]
    public async Task An_approval_on_paper_is_not_registered_before_the_rules_were_submitted()
    {
        var field = await new ReviewField(app).OpenAsync(panelSize: 3, approved: false);
        using var people = Everybody();
        var office = people.Of(Roles.Office);
        var listed = await office.GetReply($"rule-sets?editionId={field.Edition}");
        var rules = Assert.Single(listed.As<Page<RuleSetView>>().Items);
        (
            await office.ActReply(
                $"rule-sets/{rules.Id}",
                "return",
                new ReturnRuleSetRequest("示例")
            )
        ).As<RuleSetView>();
        var early = await office.PostReply(
            "registrations",
            new
            {
                Act = "rule-set-approval",
                OnBehalfOf = "攀枝花市质量强市工作领导小组",
                Document = new PaperDocument(null, Today, null),
                Payload = new RegisteredRuleSetApproval(rules.Id, Today, 5, 0, 0),
            }
        );
        early.Refused(409, "rules-in-other-state");
    }

    [Theory]
    [Article(25)]
    [InlineData("expert-one")]
    [InlineData("office-one")]
    public async Task A_case_of_staff_shows_the_acts_that_it_does_not_refuse(string about)
    {
        using var people = Everybody();
        var supervisor = people.Of(Roles.Supervisor);
        var found = await OpenAsync();
        await CheckAsync(found);
        Assert.Equal(
            ["认定并取消资格", "登记提请或者移送", "不予认定，结案"],
            await TitlesAsync(supervisor, found)
        );
        var paper = await ScanAsync(supervisor);
        var referral = new ReferStaffCaseRequest(
            ReferralTarget.DisciplineInspection,
            "示例机关",
            paper
        );
        (await supervisor.ActReply(found, "refer", referral)).As<StaffCaseView>();
        await CheckAsync(found);
        var finding = new FindStaffCaseRequest("示例", paper);
        (await supervisor.ActReply(found, "find", finding)).As<StaffCaseView>();
        await CheckAsync(found);

        var dismissed = await OpenAsync();
        var reasons = new DismissStaffCaseRequest("示例");
        (await supervisor.ActReply(dismissed, "dismiss", reasons)).As<StaffCaseView>();
        await CheckAsync(dismissed);
        Assert.Empty(await TitlesAsync(supervisor, dismissed));

        Task CheckAsync(string at) => ActsShown.CheckAsync(StaffCaseActs.Table, at, people.Of);

        async Task<string> OpenAsync()
        {
            var opened = await supervisor.PostReply(
                "staff-cases",
                new OpenStaffCaseRequest(about, "线索（示例）")
            );
            return $"staff-cases/{opened.As<StaffCaseView>().Id}";
        }
    }

    [Fact]
    [Article(25)]
    public async Task An_appointment_shows_the_acts_that_it_does_not_refuse()
    {
        var field = await new ReviewField(app).OpenAsync();
        using var people = Everybody();
        var office = people.Of(Roles.Office);
        var appointed = await office.PostReply(
            "appointments",
            new AppointRequest(field.Edition, "someone", "示例", ReviewGroup.Expert, [])
        );
        var at = $"appointments/{appointed.As<AppointmentView>().Id}";
        await CheckAsync();
        var request = new WithdrawAppointmentRequest("示例", null);
        (await office.ActReply(at, "withdraw", request)).As<AppointmentView>();
        await CheckAsync();
        Assert.Empty(await TitlesAsync(office, at));

        Task CheckAsync() => ActsShown.CheckAsync(AppointmentActs.Table, at, people.Of);
    }

    [Theory]
    [Article(22)]
    [InlineData("expert", Roles.Office)]
    [InlineData("suggested-clerk", Roles.LeadingGroup)]
    public async Task A_recusal_shows_the_acts_that_it_does_not_refuse(string about, string decides)
    {
        var field = await new ReviewField(app).OpenAsync(panelSize: 1);
        var candidate = await field.CandidateAsync("甲");
        using var people = Everybody();
        var office = people.Of(Roles.Office);
        using var watch = await field.AppointAsync(office, "watch", ReviewGroup.Supervisor);
        using var expert = await field.ExpertAsync("expert");
        using var clerk = field.Office("suggested-clerk");
        var supervisor = people.Of(Roles.Supervisor);
        foreach (
            var signer in (HttpClient[])[office, people.Of(Roles.LeadingGroup), supervisor, clerk]
        )
        {
            await field.SignAsync(signer);
        }

        var asked = await supervisor.PostReply(
            "recusals",
            new RecusalRequest(about, candidate, "示例：曾共事")
        );
        var at = $"recusals/{asked.As<RecusalView>().Id}";
        await CheckAsync();
        foreach (var role in (string[])[Roles.Office, Roles.LeadingGroup])
        {
            var titles = await TitlesAsync(people.Of(role), at);
            Assert.Equal(role == decides ? ["决定回避"] : [], titles);
        }

        var decision = new DecideRecusalRequest(true, "示例");
        (await people.Of(decides).ActReply(at, "decide", decision)).As<RecusalView>();
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(RecusalActs.Table, at, people.Of);
    }

    [Fact]
    [Article(15)]
    public async Task A_panel_that_cannot_be_set_yet_says_why()
    {
        var field = await new ReviewField(app).OpenAsync(approved: false);
        var candidate = await field.CandidateAsync("甲", accepted: false);
        using var office = field.Office();
        await field.SignAsync(office);
        await field.ClearAsync(office, candidate);
        var seen = await office.GetReply($"assignments/{candidate}");
        var act = Assert.Single(seen.As<PanelView>().Acts);
        Assert.Equal(
            ["评审规则尚未审定。", "该对象尚未受理，受理后方可编组。"],
            act.Obstacles.Select(o => o.Text)
        );
        var tried = await office.PutReply(
            $"assignments/{candidate}",
            new ReassignRequest(["expert"]),
            seen.Tag
        );
        tried.Refused(422, "rules-not-approved");
    }

    private People Everybody() =>
        new(role =>
            role switch
            {
                Roles.LeadingGroup => app.As(role, "leading-group", "member"),
                Roles.Supervisor => app.As(role, "supervision-group", "watch"),
                Roles.Expert => app.As(role, "expert-group", "other-expert"),
                _ => app.As(role, subject: $"acting-{role}"),
            }
        );

    private async Task<PaperDocument> ScanAsync(HttpClient by)
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例"));
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.Add("X-File-Name", "scan.pdf");
        using var answer = await by.PostAsync("/api/review/files", content);
        return new(
            "攀质奖监〔2023〕1号",
            Today,
            (await ReviewField.ReadAsync<FileView>(answer)).Id
        );
    }

    private static async Task<IEnumerable<string>> TitlesAsync(HttpClient who, string at)
    {
        var seen = await who.GetReply(at);
        return seen.As<Shown>().Acts.Select(act => act.Title);
    }

    private sealed record Shown(IReadOnlyList<ActView> Acts);
}
