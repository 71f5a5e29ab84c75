using System.Net;
using System.Net.Http.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Review.V1;
using QualityAward.Publicity.Complaints;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Complaints;

/// <summary>From an unsigned complaint to the reply, and who learns nothing of it.</summary>
[Article(21)]
public sealed class HandlingComplaints(PublicityApp app) : IClassFixture<PublicityApp>
{
    private const string Desk = "/api/publicity/complaints-desk";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unsigned_complaint_is_followed_by_its_receipt_and_holds_a_candidate_back()
    {
        var candidate = Guid.NewGuid();
        var receipt = await FileAsync(new("示例：评审", "示例内容", CandidateId: candidate));
        using var supervisor = app.As(Roles.Supervisor, "supervision-group", "s1");
        var id = (await ListAsync(supervisor)).Single(row => row.Subject == "示例：评审").Id;

        var detail = await ActAsync(supervisor, id, "accept", new ComplaintNoteRequest());
        Assert.Equal(ComplaintState.Accepted, detail.State);
        Assert.NotNull(detail.DueOn);
        await ActAsync(supervisor, id, "mark-suspend", new MarkSuspendRequest([candidate]));
        Assert.Equal([candidate.ToString()], await SuspendedAsync(candidate, Guid.NewGuid()));

        await ActAsync(supervisor, id, "investigate", new ComplaintNoteRequest());
        await ActAsync(supervisor, id, "ask", new ComplaintTextRequest("请补充时间。"));
        using var anonymous = app.Anonymous();
        var answered = await anonymous.PostAsJsonAsync(
            $"/api/publicity/complaints/{receipt}/messages",
            new ComplaintMessageRequest("三月。"),
            AwardJson.Options,
            Cancel
        );
        Assert.Equal("no-store", answered.Headers.CacheControl?.ToString());
        Assert.False(answered.Headers.Contains("Set-Cookie"));
        await answered.ReadAsync<ComplaintStatusView>();
        await ActAsync(
            supervisor,
            id,
            "decide",
            new DecideComplaintRequest("查无实据。", false, "经核实不属实。")
        );

        Assert.Empty(await SuspendedAsync(candidate));
        var status = await StatusAsync(receipt);
        Assert.Equal(ComplaintState.Replied, status.State);
        Assert.Equal(
            ["请补充时间。", "三月。", "经核实不属实。"],
            status.Messages.Select(message => message.Text)
        );
    }

    [Fact]
    [Article(21)]
    public async Task What_was_sent_is_read_again_by_the_receipt_without_name_and_staff()
    {
        using var anonymous = app.Anonymous();
        using var content = new ByteArrayContent("示例证据"u8.ToArray());
        content.Headers.Add("X-File-Name", Uri.EscapeDataString("张三的证据.txt"));
        var file = await (
            await anonymous.PostAsync("/api/publicity/complaints/files", content, Cancel)
        ).ReadAsync<FileView>();
        var receipt = await FileAsync(
            new("示例：重读", "第一段\n第二段", "示例某人 0812-0000000", FileIds: [file.Id])
        );
        using var supervisor = app.As(Roles.Supervisor, "supervision-group", "s1");
        var id = (await ListAsync(supervisor)).Single(row => row.Subject == "示例：重读").Id;
        await ActAsync(supervisor, id, "accept", new ComplaintNoteRequest("内部意见"));

        var answer = await anonymous.GetAsync($"/api/publicity/complaints/{receipt}", Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        var sent = (await StatusAsync(receipt)).Sent;

        Assert.Equal(("第一段\n第二段", true), (sent.Text, sent.HasContact));
        Assert.Equal([("投诉举报附件.txt", file.Size)], sent.Files.Select(f => (f.Name, f.Size)));
        Assert.DoesNotContain("0812-0000000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("内部意见", text, StringComparison.Ordinal);
    }

    [Fact]
    [Article(6)]
    [Article(19)]
    public async Task The_leading_group_ends_a_suspension_without_reading_the_complaint()
    {
        var candidate = Guid.NewGuid();
        await FileAsync(new("示例：暂缓", "示例内容"));
        using var supervisor = app.As(Roles.Supervisor, "supervision-group", "s1");
        var id = (await ListAsync(supervisor)).First(row => row.Subject == "示例：暂缓").Id;
        await ActAsync(supervisor, id, "accept", new ComplaintNoteRequest());
        await ActAsync(supervisor, id, "mark-suspend", new MarkSuspendRequest([candidate]));

        using var leading = app.As(Roles.LeadingGroup, "leading-group", "l1");
        var seen = await (
            await leading.GetAsync($"{Desk}/{id}", Cancel)
        ).ReadAsync<ComplaintDetail>();
        Assert.Null(seen.Content);
        Assert.Empty(seen.Steps);
        var today = DateOnly.FromDateTime(app.Clock.Now.DateTime);
        foreach (
            var other in (Guid[])
                [
                    Guid.NewGuid(),
                    app.Matters.Record(Matter("other", today)),
                    app.Matters.Record(Matter("suspension-lifted", today.AddDays(-1))),
                ]
        )
        {
            var refused = await SendAsync(
                leading,
                id,
                "lift-by-leading-group",
                new LiftByLeadingGroupRequest(other)
            );
            var problem = await refused.RefusedAsync(
                HttpStatusCode.UnprocessableEntity,
                "major-matter-needed"
            );
            Assert.Equal(19, problem.Article);
            Assert.Equal([$"{candidate}"], await SuspendedAsync(candidate));
        }

        var matter = app.Matters.Record(Matter("suspension-lifted", today));
        await ActAsync(leading, id, "lift-by-leading-group", new LiftByLeadingGroupRequest(matter));

        Assert.Empty(await SuspendedAsync(candidate));
        var step = (
            await (await supervisor.GetAsync($"{Desk}/{id}", Cancel)).ReadAsync<ComplaintDetail>()
        ).Steps[^1];
        Assert.Equal(
            (matter, "攀质强组〔2023〕1号"),
            (step.MajorMatterId, step.Document?.DocumentNumber)
        );
    }

    private static MajorMatterReply Matter(string kind, DateOnly heldOn) =>
        new()
        {
            Kind = kind,
            EditionId = $"{Guid.NewGuid()}",
            HeldOn = heldOn.ToIso(),
            DocumentNumber = "攀质强组〔2023〕1号",
            DocumentDate = heldOn.ToIso(),
        };

    [Fact]
    public async Task A_complaint_about_a_supervisor_exists_for_no_supervisor()
    {
        using var supervisor = app.As(Roles.Supervisor, "supervision-group", "s1");
        var before = await ListAsync(supervisor);
        await FileAsync(new("示例：监督", "示例·钱某收受财物"));

        Assert.Equal(before, await ListAsync(supervisor));
        using var leading = app.As(Roles.LeadingGroup, "leading-group", "l1");
        var row = (await ListAsync(leading)).Single(r => r.Subject == "示例：监督");
        await (await supervisor.GetAsync($"{Desk}/{row.Id}", Cancel)).RefusedAsync(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    [Fact]
    public async Task A_member_of_the_leading_group_learns_nothing_of_what_is_about_them()
    {
        await FileAsync(
            new("示例：领导", "示例内容", PersonComplainedAbout: "l1", AboutSupervisor: true)
        );

        using var named = app.As(Roles.LeadingGroup, "leading-group", "l1");
        using var other = app.As(Roles.LeadingGroup, "leading-group", "l2");
        Assert.DoesNotContain(await ListAsync(named), row => row.Subject == "示例：领导");
        Assert.Contains(await ListAsync(other), row => row.Subject == "示例：领导");
    }

    [Theory]
    [InlineData(Roles.Office)]
    [InlineData(Roles.Expert)]
    [InlineData(Roles.Administrator)]
    public async Task Nobody_else_has_a_desk(string role)
    {
        using var client = app.As(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Desk, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_receipt_opens_nothing()
    {
        using var client = app.Anonymous();
        await (await client.GetAsync("/api/publicity/complaints/AAAA-BBBB", Cancel)).RefusedAsync(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    [Fact]
    public async Task A_complaint_that_is_sent_twice_is_one_complaint_with_one_receipt()
    {
        var key = Guid.NewGuid();
        var complaint = new FileComplaintRequest("示例：重复提交", "示例内容");

        var receipts = await Task.WhenAll(FileAsync(complaint, key), FileAsync(complaint, key));

        Assert.Equal(receipts[0], receipts[1]);
        using var supervisor = app.As(Roles.Supervisor, "supervision-group", "s1");
        Assert.Single(await ListAsync(supervisor), row => row.Subject == complaint.Subject);
    }

    [Fact]
    [Article(19)]
    [Article(25)]
    public async Task A_complaint_shows_the_acts_that_it_does_not_refuse()
    {
        var candidate = Guid.NewGuid();
        using var people = new People(role =>
            role switch
            {
                Roles.Supervisor => app.As(role, UnitKinds.SupervisionGroup, "s1"),
                Roles.LeadingGroup => app.As(role, UnitKinds.LeadingGroup, "l2"),
                _ => app.As(role),
            }
        );
        var supervisor = people.Of(Roles.Supervisor);
        await FileAsync(new("示例：可办事项", "示例李某在场。"));
        await FileAsync(new("示例：待甄别", "示例钱某收受财物。"));
        var id = (await ListAsync(supervisor)).Single(row => row.Subject == "示例：可办事项").Id;
        await CheckAsync();
        await StepAsync("accept", new ComplaintNoteRequest());
        await StepAsync("mark-suspend", new MarkSuspendRequest([candidate]));
        await StepAsync("investigate", new ComplaintNoteRequest());
        await StepAsync("lift-suspend", new LiftSuspendRequest("示例结论。"));
        await StepAsync("decide", new DecideComplaintRequest("示例结论。", true));
        await StepAsync("reply", new ComplaintTextRequest("示例答复。"));
        await StepAsync(
            "transfer",
            new TransferComplaintRequest(
                TransferTarget.Judiciary,
                new(null, DateOnly.FromDateTime(app.Clock.Now.DateTime), null)
            )
        );
        id = (await ListAsync(people.Of(Roles.LeadingGroup)))
            .Single(row => row.Subject == "示例：待甄别")
            .Id;
        await CheckAsync();

        Task CheckAsync() =>
            ActsShown.CheckAsync(
                ComplaintActs.Table,
                $"{Desk}/{id}",
                people.Of,
                new Dictionary<string, object>
                {
                    ["accept"] = new ComplaintNoteRequest(new('长', 20_001)),
                    ["investigate"] = new ComplaintNoteRequest(new('长', 20_001)),
                    ["mark-suspend"] = new MarkSuspendRequest([]),
                    ["lift-by-leading-group"] = new LiftByLeadingGroupRequest(Guid.NewGuid()),
                    ["look"] = new ComplaintLookRequest(false, [], ""),
                }
            );

        async Task StepAsync<T>(string verb, T body)
        {
            await ActAsync(supervisor, id, verb, body);
            await CheckAsync();
        }
    }

    private async Task<string> FileAsync(FileComplaintRequest request, Guid? key = null)
    {
        using var client = app.Anonymous();
        if (key is not null)
        {
            client.DefaultRequestHeaders.Add("Idempotency-Key", $"{key}");
        }

        var answer = await client.PostAsJsonAsync(
            "/api/publicity/complaints",
            request,
            AwardJson.Options,
            Cancel
        );
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var receipt = (await answer.ReadAsync<ComplaintReceipt>()).Receipt;
        Assert.Equal(request.Subject, (await StatusAsync(receipt)).Subject);
        return receipt;
    }

    private async Task<ComplaintStatusView> StatusAsync(string receipt)
    {
        using var client = app.Anonymous();
        return await (
            await client.GetAsync($"/api/publicity/complaints/{receipt}", Cancel)
        ).ReadAsync<ComplaintStatusView>();
    }

    private static async Task<IReadOnlyList<ComplaintRow>> ListAsync(HttpClient client) =>
        (await (await client.GetAsync(Desk, Cancel)).ReadAsync<Page<ComplaintRow>>()).Items;

    private static async Task<ComplaintDetail> ActAsync<T>(
        HttpClient client,
        Guid id,
        string act,
        T body
    ) => await (await SendAsync(client, id, act, body)).ReadAsync<ComplaintDetail>();

    private static async Task<HttpResponseMessage> SendAsync<T>(
        HttpClient client,
        Guid id,
        string act,
        T body
    )
    {
        var read = await client.GetAsync($"{Desk}/{id}", Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Desk}/{id}/{act}")
        {
            Content = JsonContent.Create(body, options: AwardJson.Options),
        };
        request.Headers.IfMatch.Add(read.Headers.ETag!);
        return await client.SendAsync(request, Cancel);
    }

    private async Task<IEnumerable<string>> SuspendedAsync(params Guid[] candidates)
    {
        using var channel = app.GrpcAs(ResourceNames.Review);
        var reply = await new Contracts.Publicity.V1.Complaints.ComplaintsClient(
            channel
        ).SuspendedAsync(
            new() { CandidateIds = { candidates.Select(id => id.ToString()) } },
            cancellationToken: Cancel
        );
        return reply.CandidateIds;
    }
}
