using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Publicity.Objections;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Announcements;

namespace QualityAward.Publicity.Tests.Objections;

/// <summary>Objections to a public list, from the form to the answer (articles 13, 18, 22).</summary>
[Article(13)]
public sealed class ObjectingToAList(PublicityApp app) : IClassFixture<PublicityApp>
{
    private const string Desk = "/api/publicity/objections-desk";
    private static readonly Uri DeskAddress = new(Desk, UriKind.Relative);

    [Fact]
    public async Task An_objection_is_verified_decided_and_answered()
    {
        var (notice, candidate) = await PublishAsync();
        var receipt = await FileAsync(
            notice,
            new(ObjectionKind.SignedPerson, "该单位材料不实。", candidate, "示例李某", "示例电话")
        );
        Assert.Equal(ObjectionState.Received, (await FollowAsync(receipt)).State);
        var status = await StatusAsync(notice);
        Assert.Equal((1, false), (status.OpenObjections, status.Closed));
        Assert.Equal($"{candidate}", Assert.Single(status.Candidates).CandidateId);

        using var office = app.As(Roles.Office);
        var listed = Assert.Single((await ListAsync(office, notice)).Items);
        var (view, tag) = await ReadAsync(office, listed.Id);
        Assert.Equal(
            ("示例李某", "示例电话", "该单位材料不实。"),
            (view.Name, view.Contact, view.Text)
        );

        // A decision without verification is none.
        var decision = new DecideObjectionRequest(
            true,
            "经核实属实。",
            "您反映的问题属实，已依规定处理。"
        );
        await (await PostAsync(office, listed.Id, "decide", tag, decision)).RefusedAsync(
            HttpStatusCode.Conflict,
            "objection-state"
        );
        var accepted = await PostAsync(office, listed.Id, "accept", tag, null);
        Assert.Equal(
            ObjectionState.Accepted,
            (await accepted.ReadAsync<ObjectionView>()).Summary.State
        );
        await (await PostAsync(office, listed.Id, "decide", tag, decision)).RefusedAsync(
            HttpStatusCode.PreconditionFailed,
            "changed-meanwhile"
        );
        var decided = await PostAsync(
            office,
            listed.Id,
            "decide",
            accepted.Headers.ETag!.Tag,
            decision
        );
        Assert.True((await decided.ReadAsync<ObjectionView>()).Summary.Upheld);

        var answer = await FollowAsync(receipt);
        Assert.Equal(
            (ObjectionState.Decided, true, decision.Answer),
            (answer.State, answer.Upheld, answer.Answer)
        );
        status = await StatusAsync(notice);
        Assert.Equal(
            (0, 0, 1),
            (status.OpenObjections, status.Candidates[0].Open, status.Candidates[0].Upheld)
        );
    }

    [Fact]
    [Article(18)]
    public async Task Objections_are_taken_until_24_00_of_the_last_day_and_not_later()
    {
        var (notice, _) = await PublishAsync();
        app.Clock.Now = new(2023, 6, 28, 23, 59, 59, AwardClock.ShanghaiOffset);
        await FileAsync(notice, new(ObjectionKind.Unsigned, "最后一刻。"));

        app.Clock.Now = new(2023, 6, 29, 0, 0, 0, AwardClock.ShanghaiOffset);
        var problem = await (
            await PostFormAsync(notice, new(ObjectionKind.Unsigned, "迟到。"))
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "objection-period-over");

        Assert.Equal(13, problem.Article);
        Assert.True((await StatusAsync(notice)).Closed);
    }

    [Fact]
    [Article(22)]
    public async Task A_recused_clerk_meets_nothing_of_it()
    {
        var (notice, candidate) = await PublishAsync();
        app.Review.Recuse("recused", candidate);
        await FileAsync(notice, new(ObjectionKind.Unsigned, "事实。", candidate));
        using var office = app.As(Roles.Office);
        using var recused = app.As(Roles.Office, subject: "recused");
        var id = Assert.Single((await ListAsync(office, notice)).Items).Id;

        Assert.Empty((await ListAsync(recused, notice)).Items);
        var hidden = await BodyAsync(recused, $"{Desk}/{id}");
        var unknown = await BodyAsync(recused, $"{Desk}/{Guid.NewGuid()}");
        Assert.Equal(unknown, hidden);
        await (await PostAsync(recused, id, "accept", "\"1\"", null)).RefusedAsync(
            HttpStatusCode.NotFound,
            "not-found"
        );
    }

    [Fact]
    public async Task Nobody_but_office_and_supervisors_reads_and_nobody_but_the_office_decides()
    {
        var (notice, _) = await PublishAsync();
        await FileAsync(notice, new(ObjectionKind.Unsigned, "事实。"));
        using var supervisor = app.As(Roles.Supervisor, "supervision-group");
        var id = Assert.Single((await ListAsync(supervisor, notice)).Items).Id;
        var accept = await PostAsync(supervisor, id, "accept", "\"1\"", null);
        Assert.Equal(HttpStatusCode.Forbidden, accept.StatusCode);

        foreach (var role in Roles.All.Except([Roles.Office, Roles.Supervisor]))
        {
            using var other = app.As(role);
            var answer = await other.GetAsync(DeskAddress, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_was_said_lies_encrypted_in_the_database()
    {
        var (notice, _) = await PublishAsync();
        await FileAsync(notice, new(ObjectionKind.SignedPerson, "独一无二的话", null, "示例王某"));

        await app.InScopeAsync<PublicityDb>(async db =>
        {
            var row = await db.Objections.SingleAsync(
                objection => objection.NoticeId == notice,
                TestContext.Current.CancellationToken
            );
            var stored = Encoding.UTF8.GetString(row.Content);
            Assert.DoesNotContain("独一无二", stored, StringComparison.Ordinal);
            Assert.DoesNotContain("示例王某", stored, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_objection_against_somebody_not_on_the_list_is_refused()
    {
        var (notice, _) = await PublishAsync();

        await (
            await PostFormAsync(notice, new(ObjectionKind.Unsigned, "事实。", Guid.NewGuid()))
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "candidate-not-on-notice");
    }

    [Fact]
    public async Task Whoever_is_out_holds_up_nothing()
    {
        var (notice, candidate) = await PublishAsync();
        await FileAsync(notice, new(ObjectionKind.Unsigned, "事实。", candidate));

        await app.ReceiveAsync(
            ResourceNames.Applications,
            new CandidateStopped
            {
                CandidateId = $"{candidate}",
                EditionId = $"{Guid.NewGuid()}",
                Reason = "withdrawn",
                Article = 3,
                At = AcceptanceList(Guid.NewGuid()).At,
            }
        );

        Assert.Equal(0, (await StatusAsync(notice)).OpenObjections);
        using var client = app.Anonymous();
        var view = await (
            await client.GetAsync(
                $"/api/publicity/notices/{notice}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<NoticeView>();
        Assert.Single(view.Organisations);
    }

    [Fact]
    public async Task A_letter_counts_from_its_registration_and_takes_effect_when_a_second_person_checked_it()
    {
        var (notice, candidate) = await PublishAsync();
        using var office = app.As(Roles.Office);
        using var second = app.As(Roles.Office, subject: "second");
        var letter = new RegisterActRequest(
            "objection",
            "示例来信人",
            new(null, new(2023, 6, 20), null),
            JsonSerializer.SerializeToElement(
                new RegisteredObjection(
                    notice,
                    ObjectionKind.SignedPerson,
                    "来信内容",
                    candidate,
                    "示例来信人"
                ),
                AwardJson.Options
            )
        );
        var registered = await office.PostAsJsonAsync(
            "/api/publicity/registrations",
            letter,
            AwardJson.Options,
            TestContext.Current.CancellationToken
        );
        var registration = await registered.ReadAsync<RegistrationView>();
        Assert.Equal(1, (await StatusAsync(notice)).OpenObjections);
        Assert.Empty((await ListAsync(office, notice)).Items);

        using var check = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/publicity/registrations/{registration.Id}/check"
        );
        check.Headers.TryAddWithoutValidation("If-Match", registered.Headers.ETag!.Tag);
        await (
            await second.SendAsync(check, TestContext.Current.CancellationToken)
        ).ReadAsync<RegistrationView>();

        var listed = Assert.Single((await ListAsync(office, notice)).Items);
        Assert.True(listed.Registered);
        Assert.Equal(1, (await StatusAsync(notice)).OpenObjections);
    }

    [Fact]
    [Article(6)]
    [Article(21)]
    public async Task A_letter_registered_when_the_list_is_final_is_for_the_leading_group_and_after_the_decision_refused()
    {
        var edition = Guid.NewGuid();
        var (notice, candidate) = await PublishAsync(edition);
        await app.ReceiveAsync(
            ResourceNames.Applications,
            Leaf.Of("acceptance-list-concluded", $"{notice}", 13, app.Clock.Now, new { })
                .About(edition)
        );
        app.Clock.Now = new(2023, 7, 10, 9, 0, 0, AwardClock.ShanghaiOffset);
        await RegisterAsync(notice, candidate);
        using var office = app.As(Roles.Office);
        var listed = Assert.Single((await ListAsync(office, notice)).Items);
        var (view, tag) = await ReadAsync(office, listed.Id);
        Assert.True(view.IsMajorMatter);
        var accepted = await PostAsync(office, listed.Id, "accept", tag, null);
        tag = accepted.Headers.ETag!.Tag;
        var decision = new DecideObjectionRequest(false, "经核实不属实。", "经研究，异议不成立。");
        await (await PostAsync(office, listed.Id, "decide", tag, decision)).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "major-matter-needed"
        );
        var matter = app.Matters.Record(
            new()
            {
                EditionId = $"{edition}",
                Kind = MajorMatterKinds.LateObjection,
                HeldOn = "2023-07-07",
                DocumentDate = "2023-07-07",
            }
        );
        var decided = await (
            await PostAsync(
                office,
                listed.Id,
                "decide",
                tag,
                decision with
                {
                    MajorMatterId = matter,
                }
            )
        ).ReadAsync<ObjectionView>();
        Assert.Equal(matter, decided.MajorMatterId);

        await app.ReceiveAsync(ResourceNames.Review, Decision(edition));
        using var late = await RegisterOnlyAsync(notice, candidate);
        var refused = await late.RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "objection-after-decision"
        );
        Assert.Contains("投诉举报", refused.Detail, StringComparison.Ordinal);
    }

    private async Task RegisterAsync(Guid notice, Guid candidate)
    {
        using var registered = await RegisterOnlyAsync(notice, candidate);
        var registration = await registered.ReadAsync<RegistrationView>();
        using var second = app.As(Roles.Office, subject: "second");
        using var check = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/publicity/registrations/{registration.Id}/check"
        );
        check.Headers.TryAddWithoutValidation("If-Match", registered.Headers.ETag!.Tag);
        await (
            await second.SendAsync(check, TestContext.Current.CancellationToken)
        ).ReadAsync<RegistrationView>();
    }

    private async Task<HttpResponseMessage> RegisterOnlyAsync(Guid notice, Guid candidate)
    {
        using var office = app.As(Roles.Office);
        return await office.PostAsJsonAsync(
            "/api/publicity/registrations",
            new RegisterActRequest(
                "objection",
                "示例来信人",
                new(null, new(2023, 6, 26), null),
                JsonSerializer.SerializeToElement(
                    new RegisteredObjection(
                        notice,
                        ObjectionKind.SignedPerson,
                        "来信内容",
                        candidate,
                        "示例来信人"
                    ),
                    AwardJson.Options
                )
            ),
            AwardJson.Options,
            TestContext.Current.CancellationToken
        );
    }

    [Fact]
    public async Task Nothing_is_decided_while_Review_cannot_be_asked()
    {
        var (notice, candidate) = await PublishAsync();
        await FileAsync(notice, new(ObjectionKind.Unsigned, "事实。", candidate));
        using var office = app.As(Roles.Office);
        app.Review.Away = true;
        try
        {
            await (
                await office.GetAsync(DeskAddress, TestContext.Current.CancellationToken)
            ).RefusedAsync(HttpStatusCode.ServiceUnavailable, "cannot-verify-now");
        }
        finally
        {
            app.Review.Away = false;
        }
    }

    [Fact]
    [Article(7)]
    public async Task A_supervisor_without_a_part_in_the_edition_meets_no_objection()
    {
        var (notice, candidate) = await PublishAsync();
        await FileAsync(notice, new(ObjectionKind.Unsigned, "对名单整体的异议。"));
        await FileAsync(
            notice,
            new(ObjectionKind.SignedPerson, "对对象的异议。", candidate, "示例李某", "示例电话")
        );
        app.Review.Outside.Add("passer-by");
        using var outside = app.As(Roles.Supervisor, UnitKinds.SupervisionGroup, "passer-by");
        using var appointed = app.As(Roles.Supervisor, UnitKinds.SupervisionGroup, "s1");

        Assert.Empty((await ListAsync(outside, notice)).Items);
        var all = (await ListAsync(appointed, notice)).Items;
        Assert.Equal(2, all.Count);
        foreach (var objection in all)
        {
            await (
                await outside.GetAsync(
                    $"{Desk}/{objection.Id}",
                    TestContext.Current.CancellationToken
                )
            ).RefusedAsync(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    [Article(18)]
    public async Task An_objection_shows_the_acts_that_it_does_not_refuse()
    {
        var (notice, candidate) = await PublishAsync();
        await FileAsync(notice, new(ObjectionKind.Unsigned, "事实。", candidate));
        using var people = new People(role => app.As(role));
        var office = people.Of(Roles.Office);
        var at = $"{Desk}/{Assert.Single((await ListAsync(office, notice)).Items).Id}";
        await CheckAsync();
        (await office.ActReply(at, "accept")).As<ObjectionView>();
        await CheckAsync();
        var decision = new DecideObjectionRequest(true, "经核实属实。", "您反映的问题属实。");
        (await office.ActReply(at, "decide", decision)).As<ObjectionView>();
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(ObjectionActs.Table, at, people.Of);
    }

    private async Task<(Guid Notice, Guid Candidate)> PublishAsync(Guid? edition = null)
    {
        app.Clock.Now = JuneTwenty;
        var organisation = Organisation("示例厂");
        var list = AcceptanceList(edition ?? Guid.NewGuid(), organisation);
        await app.ReceiveAsync(ResourceNames.Applications, list);
        return (Guid.Parse(list.NoticeId), Guid.Parse(organisation.CandidateId));
    }

    private async Task<string> FileAsync(Guid notice, FileObjectionRequest request) =>
        (await (await PostFormAsync(notice, request)).ReadAsync<ObjectionReceipt>()).Receipt;

    private async Task<HttpResponseMessage> PostFormAsync(Guid notice, FileObjectionRequest request)
    {
        using var client = app.Anonymous();
        return await client.PostAsJsonAsync(
            $"/api/publicity/notices/{notice}/objections",
            request,
            AwardJson.Options,
            TestContext.Current.CancellationToken
        );
    }

    private async Task<ObjectionFollowView> FollowAsync(string receipt)
    {
        using var client = app.Anonymous();
        return await (
            await client.GetAsync(
                $"/api/publicity/objections/{receipt}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<ObjectionFollowView>();
    }

    private async Task<NoticeStatusReply> StatusAsync(Guid notice)
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        return await new NoticeDesk.NoticeDeskClient(channel).StatusAsync(
            new() { NoticeId = $"{notice}" },
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    private static async Task<Page<ObjectionSummary>> ListAsync(HttpClient client, Guid notice) =>
        await (
            await client.GetAsync(
                $"{Desk}?noticeId={notice}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<Page<ObjectionSummary>>();

    private static async Task<(ObjectionView View, string Tag)> ReadAsync(
        HttpClient client,
        Guid id
    )
    {
        var answer = await client.GetAsync($"{Desk}/{id}", TestContext.Current.CancellationToken);
        return (await answer.ReadAsync<ObjectionView>(), answer.Headers.ETag!.Tag);
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        Guid id,
        string verb,
        string tag,
        object? body
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Desk}/{id}/{verb}");
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        request.Content = body is null
            ? null
            : JsonContent.Create(body, options: AwardJson.Options);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> BodyAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var document = JsonDocument.Parse(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        return string.Join(
            '\n',
            document
                .RootElement.EnumerateObject()
                .Where(member => member.Name != "traceId")
                .Select(member => $"{member.Name}={member.Value}")
        );
    }
}
