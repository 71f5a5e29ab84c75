using System.Net;
using System.Net.Http.Headers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>第二十五条：a case about somebody who takes part, its finding, and to whom it is handed on.</summary>
public sealed class StaffCases(ReviewApp app) : IClassFixture<ReviewApp>
{
    private const string Cases = "/api/review/staff-cases";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(25)]
    public async Task A_finding_ends_the_qualification_at_once_and_the_referral_is_recorded()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("甲");
        using var office = field.Office();
        await field.SignAsync(office);
        await field.ClearAsync(office, candidate);
        foreach (var name in (string[])["expert-one", "expert-two"])
        {
            using var expert = await field.ExpertAsync(name);
            await field.ClearAsync(expert, candidate);
        }

        using var assigned = await field.AssignAsync(office);
        Assert.True(assigned.IsSuccessStatusCode);
        Assert.Single(
            (await field.MayOpenAsync(Roles.Expert, "expert-one", candidate)).CandidateIds
        );

        using var supervisor = field.Supervisor("supervisor-one");
        var opened = await OpenAsync(supervisor, "expert-one");
        var at = $"{Cases}/{opened.Id}";
        var today = Today;
        using var bare = await ActAsync(
            supervisor,
            at,
            "find",
            new FindStaffCaseRequest("示例", new(null, today, null))
        );
        Assert.Equal("paper-incomplete", await ReviewField.CodeAsync(bare));
        using var early = await ActAsync(
            supervisor,
            at,
            "find",
            new FindStaffCaseRequest("示例", await ScanAsync(supervisor, today.AddDays(-1)))
        );
        Assert.Equal("staff-document-day-wrong", await ReviewField.CodeAsync(early));
        using var found = await ActAsync(
            supervisor,
            at,
            "find",
            new FindStaffCaseRequest("收受财物（示例）", await ScanAsync(supervisor, today))
        );
        Assert.Equal(
            StaffCaseState.Found,
            (await ReviewField.ReadAsync<StaffCaseView>(found)).State
        );
        Assert.Empty(
            (await field.MayOpenAsync(Roles.Expert, "expert-one", candidate)).CandidateIds
        );
        var people = await ReviewField.GetAsync<Page<AppointmentView>>(
            office,
            $"{field.Base}/appointments"
        );
        Assert.True(people.Items.Single(p => p.Subject == "expert-one").Withdrawn);
        Assert.False(people.Items.Single(p => p.Subject == "expert-two").Withdrawn);

        (await supervisor.DocumentAsync($"{at}/document")).Says(
            "关于提请对",
            "（主管部门或者所在单位）：",
            "收受财物（示例）",
            "评审监督组"
        );
        using var expertOne = app.As(Roles.Expert, subject: "expert-one");
        (await expertOne.GetReply($"{at}/document")).Refused(403, "role-lacks-right");
        using var referred = await ActAsync(
            supervisor,
            at,
            "refer",
            new ReferStaffCaseRequest(
                ReferralTarget.SuperiorOrEmployer,
                "示例所在单位",
                new("攀质奖监〔2023〕2号", today, null)
            )
        );
        Assert.Equal(
            "主管部门或者所在单位",
            Assert
                .Single((await ReviewField.ReadAsync<StaffCaseView>(referred)).Referrals)
                .TargetName
        );
        using var again = await ActAsync(
            supervisor,
            at,
            "dismiss",
            new DismissStaffCaseRequest("示例")
        );
        Assert.Equal("staff-case-wrong-state", await ReviewField.CodeAsync(again));
    }

    [Fact]
    [Article(25)]
    public async Task A_clerk_found_to_have_violated_duties_opens_nothing_any_more()
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("乙");
        using var clerk = field.Office("office-one");
        await field.SignAsync(clerk);
        await field.ClearAsync(clerk, candidate);
        Assert.Single(
            (await field.MayOpenAsync(Roles.Office, "office-one", candidate)).CandidateIds
        );
        using var supervisor = field.Supervisor("supervisor-one");
        var at = $"{Cases}/{(await OpenAsync(supervisor, "office-one")).Id}";
        using var found = await ActAsync(
            supervisor,
            at,
            "find",
            new FindStaffCaseRequest("徇私舞弊（示例）", await ScanAsync(supervisor, Today))
        );
        Assert.True(found.IsSuccessStatusCode);
        var after = await field.MayOpenAsync(Roles.Office, "office-one", candidate);
        Assert.Empty(after.CandidateIds);
        Assert.False(after.TakesPart);
    }

    [Fact]
    [Article(21)]
    [Article(25)]
    public async Task For_the_person_and_colleagues_it_does_not_exist()
    {
        var field = await new ReviewField(app).OpenAsync();
        using var colleague = field.Supervisor("supervisor-two");
        using var own = await ReviewField.PostAsync(
            Keyed(colleague),
            Cases,
            new OpenStaffCaseRequest("supervisor-one", "示例")
        );
        Assert.Equal("colleague-concerned", await ReviewField.CodeAsync(own));
        using var leading = app.As(Roles.LeadingGroup, "leading-group", "leading-one");
        var at = $"{Cases}/{(await OpenAsync(leading, "supervisor-one")).Id}";
        using var hidden = await colleague.GetAsync(at, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        var listed = await ReviewField.GetAsync<Page<StaffCaseView>>(colleague, Cases);
        Assert.DoesNotContain(listed.Items, c => c.Subject == "supervisor-one");
        using var unknown = await ReviewField.PostAsync(
            Keyed(leading),
            Cases,
            new OpenStaffCaseRequest(DirectoryStandIn.Stranger, "示例")
        );
        Assert.Equal("person-unknown", await ReviewField.CodeAsync(unknown));
    }

    private DateOnly Today => DateOnly.FromDateTime(app.Clock.Now.DateTime);

    private static HttpClient Keyed(HttpClient who)
    {
        who.DefaultRequestHeaders.Remove("Idempotency-Key");
        who.DefaultRequestHeaders.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        return who;
    }

    private static async Task<StaffCaseView> OpenAsync(HttpClient by, string subject)
    {
        using var opened = await ReviewField.PostAsync(
            Keyed(by),
            Cases,
            new OpenStaffCaseRequest(subject, "线索（示例）")
        );
        return await ReviewField.ReadAsync<StaffCaseView>(opened);
    }

    private static async Task<HttpResponseMessage> ActAsync<T>(
        HttpClient by,
        string at,
        string verb,
        T body
    )
    {
        using var seen = await by.GetAsync(at, Cancel);
        return await ReviewField.ChangeAsync(
            by,
            HttpMethod.Post,
            $"{at}/{verb}",
            $"{seen.Headers.ETag}",
            body
        );
    }

    private static async Task<PaperDocument> ScanAsync(HttpClient by, DateOnly day)
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Headers.Add("X-File-Name", "scan.pdf");
        using var answer = await by.PostAsync("/api/review/files", content, Cancel);
        return new("攀质奖监〔2023〕1号", day, (await ReviewField.ReadAsync<FileView>(answer)).Id);
    }
}
