using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Files;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Announcements;

namespace QualityAward.Publicity.Tests.Registrations;

/// <summary>
/// Objections and complaints that came on paper: sealed, and known to those alone who may handle them (articles 21, 22).
/// </summary>
public sealed class MattersOnPaper(PublicityApp app) : IClassFixture<PublicityApp>
{
    private const string Address = "/api/publicity/registrations";
    private const string Said = "独一无二的反映内容";
    private const string Writer = "示例来信人孙某";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(21)]
    public async Task What_a_complaint_says_and_who_wrote_it_lies_encrypted_everywhere()
    {
        using var first = app.As(Roles.Supervisor, UnitKinds.SupervisionGroup, "s1");
        first.DefaultRequestHeaders.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        var (id, tag) = await RegisterAsync(first, Complaint());
        using var second = app.As(Roles.Supervisor, UnitKinds.SupervisionGroup, "s2");
        var seen = await GetAsync(second, id);
        Assert.Equal(
            (Writer, Said),
            (seen.OnBehalfOf, seen.Payload.GetProperty("text").GetString())
        );
        await SettleAsync(second, id, "reject", tag, new RejectRegistrationRequest(Said));

        await AssertNowhereAsync(Said);
        await AssertNowhereAsync(Writer);
        Assert.Equal(Said, (await GetAsync(first, id)).Reason);
    }

    [Fact]
    [Article(13)]
    public async Task What_an_objection_says_lies_encrypted_and_takes_effect_all_the_same()
    {
        var (notice, candidate) = await PublishAsync();
        using var first = app.As(Roles.Office, subject: "o1");
        var (id, tag) = await RegisterAsync(first, Objection(notice, candidate));
        await AssertNowhereAsync(Said);
        await AssertNowhereAsync(Writer);

        using var second = app.As(Roles.Office, subject: "o2");
        var done = await SettleAsync(second, id, "check", tag, null);
        Assert.Equal(Writer, (await done.ReadAsync<RegistrationView>()).OnBehalfOf);
    }

    [Fact]
    [Article(22)]
    public async Task A_recused_clerk_meets_no_registration_against_the_candidate_nor_its_scan()
    {
        var (notice, candidate) = await PublishAsync();
        app.Review.Recuse("o3", candidate);
        using var first = app.As(Roles.Office, subject: "o1");
        using var second = app.As(Roles.Office, subject: "o2");
        using var recused = app.As(Roles.Office, subject: "o3");
        var scan = await UploadAsync(first);
        var before = await ListAsync(recused);
        var (id, tag) = await RegisterAsync(first, Objection(notice, candidate, scan));

        Assert.Equal(before.Select(r => r.Id), (await ListAsync(recused)).Select(r => r.Id));
        Assert.Contains(await ListAsync(second), r => r.Id == id);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(recused, $"{Address}/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(recused, FileOf(scan)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second, FileOf(scan)));
        await (await SettleAsync(recused, id, "check", tag, null)).RefusedAsync(
            HttpStatusCode.NotFound,
            "not-found"
        );
        Assert.DoesNotContain("o3", await ToldAsync(id));

        // Nor may a recused clerk be the one who registers.
        await (
            await recused.PostAsJsonAsync(
                Address,
                Objection(notice, candidate),
                AwardJson.Options,
                Cancel
            )
        ).RefusedAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    [Article(22)]
    public async Task Nothing_is_shown_while_Review_cannot_be_asked()
    {
        var (notice, candidate) = await PublishAsync();
        using var first = app.As(Roles.Office, subject: "o1");
        await RegisterAsync(first, Objection(notice, candidate));
        app.Review.Away = true;
        try
        {
            await (await first.GetAsync(Address, Cancel)).RefusedAsync(
                HttpStatusCode.ServiceUnavailable,
                "cannot-verify-now"
            );
        }
        finally
        {
            app.Review.Away = false;
        }
    }

    [Fact]
    [Article(21)]
    public async Task For_the_person_complained_about_it_does_not_exist()
    {
        using var first = app.As(Roles.LeadingGroup, UnitKinds.LeadingGroup, "l1");
        using var named = app.As(Roles.LeadingGroup, UnitKinds.LeadingGroup, "l2");
        using var other = app.As(Roles.LeadingGroup, UnitKinds.LeadingGroup, "l3");
        var scan = await UploadAsync(first);
        var before = await ListAsync(named);
        var (id, tag) = await RegisterAsync(first, Complaint("l2", aboutSupervisor: true, scan));

        Assert.Equal(before.Select(r => r.Id), (await ListAsync(named)).Select(r => r.Id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(named, $"{Address}/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(named, FileOf(scan)));
        Assert.Equal(["l3"], await ToldAsync(id));

        (await SettleAsync(other, id, "check", tag, null)).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(named, FileOf(scan)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(other, FileOf(scan)));
        await (
            await named.PostAsJsonAsync(
                Address,
                Complaint("l2", aboutSupervisor: true),
                AwardJson.Options,
                Cancel
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "registration-concerns-the-clerk");
    }

    [Fact]
    [Article(21)]
    public async Task Once_checked_it_stays_with_its_two_clerks_where_another_group_handles_it()
    {
        using var first = app.As(Roles.LeadingGroup, UnitKinds.LeadingGroup, "l1");
        using var second = app.As(Roles.LeadingGroup, UnitKinds.LeadingGroup, "l2");
        using var third = app.As(Roles.LeadingGroup, UnitKinds.LeadingGroup, "l3");
        var (id, tag) = await RegisterAsync(first, Complaint());
        Assert.Contains(await ListAsync(third), r => r.Id == id);
        (await SettleAsync(second, id, "check", tag, null)).EnsureSuccessStatusCode();

        Assert.Contains(await ListAsync(first), r => r.Id == id);
        Assert.Contains(await ListAsync(second), r => r.Id == id);
        Assert.DoesNotContain(await ListAsync(third), r => r.Id == id);
    }

    [Fact]
    [Article(13)]
    public async Task A_registration_shows_the_acts_that_it_does_not_refuse_and_its_clerk_what_is_in_the_way()
    {
        var (notice, candidate) = await PublishAsync();
        using var first = app.As(Roles.Office, subject: "o1");
        using var people = new People(role => app.As(role, subject: "o2"));
        var (id, _) = await RegisterAsync(first, Objection(notice, candidate));
        var at = $"{Address}/{id}";
        await ActsShown.CheckAsync(RegistrationActs.Table, at, people.Of);
        var own = (await first.GetReply(at)).As<RegistrationView>().Acts;
        Assert.Equal([("check", 1), ("reject", 0)], own.Select(a => (a.Verb, a.Obstacles.Count)));
        Assert.All(own, act => Assert.Equal(13, act.Article));
        (await people.Of(Roles.Office).ActReply(at, "check")).As<RegistrationView>();
        await ActsShown.CheckAsync(RegistrationActs.Table, at, people.Of);
    }

    private static RegisterActRequest Complaint(
        string? about = null,
        bool aboutSupervisor = false,
        Guid? scan = null
    ) =>
        Paper(
            "complaint",
            new FileComplaintRequest(
                "示例：来信",
                Said,
                Writer,
                PersonComplainedAbout: about,
                AboutSupervisor: aboutSupervisor
            ),
            scan
        );

    private static RegisterActRequest Objection(Guid notice, Guid candidate, Guid? scan = null) =>
        Paper(
            "objection",
            new RegisteredObjection(notice, ObjectionKind.SignedPerson, Said, candidate, Writer),
            scan
        );

    private static RegisterActRequest Paper<T>(string act, T payload, Guid? scan) =>
        new(
            act,
            Writer,
            new(null, DateOnly.FromDateTime(JuneTwenty.DateTime), scan),
            JsonSerializer.SerializeToElement(payload, AwardJson.Options)
        );

    private async Task<(Guid Notice, Guid Candidate)> PublishAsync()
    {
        var organisation = Organisation("示例厂");
        var list = AcceptanceList(Guid.NewGuid(), organisation);
        app.Clock.Now = JuneTwenty;
        await app.ReceiveAsync(ResourceNames.Applications, list);
        return (Guid.Parse(list.NoticeId), Guid.Parse(organisation.CandidateId));
    }

    private async Task<(Guid Id, string Tag)> RegisterAsync(
        HttpClient client,
        RegisterActRequest paper
    )
    {
        app.Clock.Now = JuneTwenty;
        var answer = await client.PostAsJsonAsync(Address, paper, AwardJson.Options, Cancel);
        return ((await answer.ReadAsync<RegistrationView>()).Id, answer.Headers.ETag!.Tag);
    }

    private static async Task<HttpResponseMessage> SettleAsync(
        HttpClient client,
        Guid id,
        string verb,
        string tag,
        object? body
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/{id}/{verb}");
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        request.Content = body is null
            ? null
            : JsonContent.Create(body, options: AwardJson.Options);
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<RegistrationView> GetAsync(HttpClient client, Guid id) =>
        await (await client.GetAsync($"{Address}/{id}", Cancel)).ReadAsync<RegistrationView>();

    private static async Task<IReadOnlyList<RegistrationView>> ListAsync(HttpClient client) =>
        (
            await (await client.GetAsync($"{Address}?limit=100", Cancel)).ReadAsync<
                Page<RegistrationView>
            >()
        ).Items;

    private static string FileOf(Guid id) => $"/api/publicity/files/{id}";

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string address) =>
        (await client.GetAsync(address, Cancel)).StatusCode;

    private static async Task<Guid> UploadAsync(HttpClient client)
    {
        using var content = new ByteArrayContent("来信扫描件"u8.ToArray());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/publicity/files")
        {
            Content = content,
        };
        request.Headers.Add(FileView.NameHeader, "letter.txt");
        return (await (await client.SendAsync(request, Cancel)).ReadAsync<FileView>()).Id;
    }

    private async Task<IReadOnlyList<string>> ToldAsync(Guid registration)
    {
        IReadOnlyList<byte[]> messages = [];
        await app.InScopeAsync<PublicityDb>(async db =>
            messages = await db
                .Database.SqlQuery<byte[]>(
                    $"SELECT payload AS \"Value\" FROM outbox_events WHERE aggregate_id = {registration}"
                )
                .ToListAsync(Cancel)
        );
        return
        [
            .. messages
                .SelectMany(m => MessageRequested.Parser.ParseFrom(m).To)
                .Select(to => to.Subject),
        ];
    }

    private Task AssertNowhereAsync(string text) =>
        app.InScopeAsync<PublicityDb>(async db =>
        {
            string[] places =
            [
                "SELECT convert_to(row_to_json(r)::text, 'UTF8') AS \"Value\" FROM registrations r",
                "SELECT sealed AS \"Value\" FROM registrations WHERE sealed IS NOT NULL",
                "SELECT body AS \"Value\" FROM idempotency_keys",
                "SELECT payload AS \"Value\" FROM outbox_events",
            ];
            foreach (var place in places)
            {
                var rows = await db.Database.SqlQueryRaw<byte[]>(place).ToListAsync(Cancel);
                Assert.All(
                    rows,
                    row =>
                        Assert.True(
                            row.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) < 0,
                            place
                        )
                );
            }
        });
}
