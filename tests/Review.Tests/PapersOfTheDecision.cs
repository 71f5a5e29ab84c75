using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Reviewers.People;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>From the 聘书 to 市政府's decision as papers (articles 6, 7, 15 to 20), and who gets none of them (article 22).</summary>
public sealed class PapersOfTheDecision(DecisionApp app) : IClassFixture<DecisionApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(18)]
    [Article(19)]
    [Article(20)]
    [Article(22)]
    public async Task Each_step_of_the_list_has_its_paper()
    {
        var c = await NewAsync();
        using var office = app.As(Roles.Office);
        using var government = app.As(Roles.Government, "government");
        using var recused = app.As(Roles.Office, subject: "recused");
        await c.RecuseAsync("recused", c.First);

        var list = await c.ApprovedAsync(c.First, c.Person);
        var at = $"award-lists/{list.Id}";
        (await office.GetReply($"{at}/request/document")).Refused(409, "document-not-ready");
        (await office.GetReply($"{at}/decision/document")).Refused(409, "document-not-ready");
        (await government.GetReply($"{at}/request/document")).Refused(404, "not-found");
        (await office.DocumentAsync($"{at}/document")).Says(
            "综合评审报告",
            "示例：综合评审报告",
            $"示例{c.First}",
            "组织奖（1个）",
            $"1.示例{c.First}",
            "个人奖（1名）"
        );

        using var announced = await office.StepAsync(
            $"{DecisionCase.Lists}/{list.Id}",
            "announce",
            new AnnounceListRequest("攀质强办〔2023〕9号")
        );
        list = await announced.ReadAsAsync<AwardListView>();
        c.Close(list);
        (await office.DocumentAsync($"{at}/request/document")).Says(
            "请示",
            "攀枝花市人民政府：",
            "2023年11月1日（攀质强办〔2023〕9号）",
            "妥否，请批示。",
            "附件",
            $"1.示例{c.First}"
        );
        using var submitted = await c.SubmitAsync(list);
        await submitted.ReadAsAsync<AwardListView>();
        var draft = await government.DocumentAsync($"{at}/decision/document");
        draft.Says("攀枝花市人民政府关于表扬第三届", "予以表扬", $"1.示例{c.First}");
        Assert.Contains("代拟稿，以市政府印发的为准", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("表彰", draft.Text, StringComparison.Ordinal);

        using var decided = await c.DecideAsync(list, c.First);
        await decided.ReadAsAsync<AwardListView>();
        var decision = await office.DocumentAsync($"{at}/decision/document");
        decision.Says("攀府发〔2023〕12号", "宁缺毋滥", "人民币200000元", $"1.示例{c.First}");
        Assert.DoesNotContain($"示例{c.Person}", decision.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("代拟稿", decision.Text, StringComparison.Ordinal);

        foreach (var paper in new[] { "document", "request/document", "decision/document" })
        {
            (await recused.GetReply($"{at}/{paper}")).Refused(404, "not-found");
        }

        (await government.GetReply($"{at}/document")).Refused(403, "role-lacks-right");
    }

    [Fact]
    [Article(6)]
    [Article(18)]
    [Article(22)]
    public async Task Minutes_say_how_it_was_voted_once_the_meeting_is_over()
    {
        var c = await NewAsync();
        using var office = app.As(Roles.Office);
        using var recused = app.As(Roles.Office, subject: "recused");
        await c.RecuseAsync("recused", c.Person);
        var list = await c.RecommendedAsync(c.First, c.Person);
        var meeting = await c.OpenedAsync(list.Id);
        var at = $"deliberations/{meeting.Id}/document";
        (await office.GetReply(at)).Refused(409, "document-not-ready");
        foreach (var member in DecisionCase.Members)
        {
            using var voted = await c.VoteAsync(
                meeting.Id,
                member,
                new(c.First, VoteChoice.For),
                new(c.Person, VoteChoice.Against)
            );
            await voted.ReadAsAsync<DeliberationView>();
        }

        using var concluded = await office.StepAsync(
            $"{DecisionCase.Meetings}/{meeting.Id}",
            "conclude",
            new CloseDeliberationRequest(
                new("攀质强领纪〔2023〕1号", DecisionCase.Today, null),
                [new(c.Person, "示例：事迹不够突出")],
                null
            )
        );
        await concluded.ReadAsAsync<DeliberationView>();
        var minutes = await office.DocumentAsync(at);
        minutes.Says(
            "会议纪要",
            "到会成员：示例成员member-a",
            "共3名",
            "示例：事迹不够突出",
            $"会议审议通过：示例{c.First}。",
            $"会议决定不予通过：示例{c.Person}。"
        );
        Assert.DoesNotContain("整体退回", minutes.Text, StringComparison.Ordinal);
        (await recused.GetReply(at)).Refused(404, "not-found");
    }

    [Fact]
    [Article(15)]
    [Article(22)]
    public async Task A_stage_has_its_report_once_it_is_closed()
    {
        var c = await NewAsync();
        await TakePartAsync(c, "clerk", c.First, c.Second, c.Dropped);
        await TakePartAsync(c, "recused", c.First, c.Second);
        using var office = app.As(Roles.Office, subject: "clerk");
        using var expert = app.As(Roles.Expert);
        var at = $"editions/{c.Edition}/stages/material/document";
        (await office.GetReply(at)).Refused(409, "document-not-ready");
        await c.StageClosedAsync("示例：材料评审报告", c.First, c.Second, c.Dropped);
        (await office.DocumentAsync(at)).Says(
            "材料评审报告",
            "示例：材料评审报告",
            "进入",
            "未进入"
        );
        await c.RecuseAsync("recused", c.Dropped);
        using var recused = app.As(Roles.Office, subject: "recused");
        (await recused.GetReply(at)).Refused(404, "not-found");
        // Nor does the stage itself tell them, whose text is that of the paper.
        const string Told = "示例：材料评审报告";
        var stages = $"editions/{c.Edition}/stages";
        Assert.Contains(Told, (await office.GetReply(stages)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Told,
            (await recused.GetReply(stages)).Text,
            StringComparison.Ordinal
        );
        (await expert.GetReply(at)).Refused(403, "role-lacks-right");
        (await office.GetReply($"editions/{Guid.NewGuid()}/stages/material/document")).Refused(
            404,
            "not-found"
        );
    }

    [Fact]
    [Article(7)]
    public async Task Whoever_is_appointed_and_has_signed_has_it_on_paper()
    {
        var c = await NewAsync();
        using var office = app.As(Roles.Office);
        using var member = app.As(Roles.LeadingGroup, "leading-group", "member-p");
        using var stranger = app.As(Roles.LeadingGroup, "leading-group", "member-z");
        var id = Guid.NewGuid();
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Add(
                Appointment.Of(
                    new(c.Edition, "expert-a", "示例专家甲", ReviewGroup.Expert, []),
                    app.Clock.Now
                )
            );
            db.Add(
                new Pledge
                {
                    EditionId = c.Edition,
                    Subject = "member-p",
                    Name = "示例成员",
                    Role = Roles.LeadingGroup,
                    SignedAt = app.Clock.Now,
                }
            );
            await db.SaveChangesAsync(Cancel);
            id = db.Appointments.Single(a => a.EditionId == c.Edition).Id;
        });
        (await office.DocumentAsync($"appointments/{id}/document")).Says(
            "聘书",
            "示例专家甲同志：",
            "第三届（2022—2023年度）",
            "评审专家组"
        );
        var pledge = $"editions/{c.Edition}/pledge/document";
        (await member.DocumentAsync(pledge)).Says("承诺书", "郑重承诺", "承诺人：示例成员");
        (await stranger.GetReply(pledge)).Refused(404, "not-found");
    }

    private Task TakePartAsync(DecisionCase c, string subject, params Guid[] candidates) =>
        app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Add(new Pledge { EditionId = c.Edition, Subject = subject });
            db.AddRange(
                candidates.Select(id => new Declaration
                {
                    Subject = subject,
                    CandidateId = id,
                    EditionId = c.Edition,
                    Relation = RelationKind.None,
                    DeclaredAt = app.Clock.Now,
                })
            );
            await db.SaveChangesAsync(Cancel);
        });

    private async Task<DecisionCase> NewAsync()
    {
        var c = new DecisionCase(app);
        await c.PrepareAsync();
        return c;
    }
}
