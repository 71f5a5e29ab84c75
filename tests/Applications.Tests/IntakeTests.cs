using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Review.V1;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.Tests;

/// <summary>From draft to submission and withdrawal, over a real database.</summary>
public sealed class IntakeTests(IntakeTests.App app) : IClassFixture<IntakeTests.App>
{
    private const string Path = "/api/applications/applications";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(3)]
    [Article(9)]
    [Article(11)]
    [Article(23)]
    [Article(24)]
    public async Task An_organisation_files_once_and_may_withdraw()
    {
        var edition = await OpenAsync();
        app.Clock.Now = new(2023, 2, 6, 9, 0, 0, AwardClock.ShanghaiOffset);
        using var own = app.As(Roles.Applicant, "enterprise-example-1");
        using var other = app.As(Roles.Applicant, "enterprise-example-2");
        var file = await UploadAsync(own);

        using var created = await PostAsync(
            own,
            Path,
            new CreateApplicationRequest(edition, CandidateKind.Organisation)
        );
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var draft = await ReadAsync(created);
        var address = $"{Path}/{draft.Id}";
        using var hidden = await other.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        using var saved = await SendAsync(
            own,
            HttpMethod.Put,
            $"{address}/draft",
            Forms.Organisation(file),
            created.Headers.ETag
        );
        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        Assert.Empty((await ReadAsync(saved)).Issues);
        await app.InScopeAsync<ApplicationsDb>(async db =>
        {
            var stored = await db.Applications.SingleAsync(a => a.Id == draft.Id, Cancel);
            Assert.DoesNotContain(
                "示例技术秘密",
                JsonSerializer.Serialize(stored.Draft, AwardJson.Options)
            );
        });

        using var late = await SendAsync(
            own,
            HttpMethod.Put,
            $"{address}/draft",
            Forms.Organisation(file),
            created.Headers.ETag
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);

        app.Registers.Reachable = false;
        await SubmitAsync(own, address, saved, 503, "cannot-verify-now");
        app.Registers.Reachable = true;
        app.Registers.Entry = new()
        {
            Kind = "ban",
            Day = "2020-01-01",
            LastDay = "2030-01-01",
        };
        await SubmitAsync(own, address, saved, 422, "applicant-banned");
        app.Registers.Entry = new() { Kind = "accident", Day = "2021-01-01" };
        await SubmitAsync(own, address, saved, 422, "accident-in-window");
        app.Registers.Entry = null;

        using var submitted = await SendAsync(
            own,
            HttpMethod.Post,
            $"{address}/submit",
            null,
            saved.Headers.ETag
        );
        Assert.Equal(ApplicationState.Submitted, (await ReadAsync(submitted)).State);
        using var frozen = await SendAsync(
            own,
            HttpMethod.Put,
            $"{address}/draft",
            Forms.Organisation(file),
            submitted.Headers.ETag
        );
        Assert.Equal(HttpStatusCode.Conflict, frozen.StatusCode);

        var rival = await UploadAsync(other);
        using var second = await PostAsync(
            other,
            Path,
            new CreateApplicationRequest(edition, CandidateKind.Organisation)
        );
        var secondAddress = $"{Path}/{(await ReadAsync(second)).Id}";
        using var secondSaved = await SendAsync(
            other,
            HttpMethod.Put,
            $"{secondAddress}/draft",
            Forms.Organisation(rival),
            second.Headers.ETag
        );
        await SubmitAsync(other, secondAddress, secondSaved, 422, "application-exists");
        using var emptied = await SendAsync(
            other,
            HttpMethod.Put,
            $"{secondAddress}/draft",
            new ApplicationForm(),
            secondSaved.Headers.ETag
        );
        Assert.Equal(HttpStatusCode.OK, emptied.StatusCode);
        Assert.Null((await ReadAsync(emptied)).Form!.Organisation);
        using var reread = await other.GetAsync(secondAddress, Cancel);
        Assert.Null((await ReadAsync(reread)).Form!.Organisation);
        Assert.Equal(emptied.Headers.ETag, reread.Headers.ETag);

        using var withdrawn = await SendAsync(
            own,
            HttpMethod.Post,
            $"{address}/withdraw",
            new WithdrawApplicationRequest(null),
            submitted.Headers.ETag
        );
        Assert.Equal(ApplicationState.Withdrawn, (await ReadAsync(withdrawn)).State);
    }

    private static async Task SubmitAsync(
        HttpClient client,
        string address,
        HttpResponseMessage seen,
        int status,
        string code
    )
    {
        using var answer = await SendAsync(
            client,
            HttpMethod.Post,
            $"{address}/submit",
            null,
            seen.Headers.ETag
        );
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(status == (int)answer.StatusCode, body);
        Assert.Contains($"\"{code}\"", body, StringComparison.Ordinal);
    }

    private async Task<Guid> OpenAsync()
    {
        using var office = app.As(Roles.Office);
        using var opened = await PostAsync(
            office,
            "/api/applications/editions",
            Schedules.Request()
        );
        var edition = (
            await opened.Content.ReadFromJsonAsync<EditionView>(AwardJson.Options, Cancel)
        )!;
        using var called = await SendAsync(
            office,
            HttpMethod.Post,
            $"/api/applications/editions/{edition.Id}/issue-call",
            new IssueCallRequest("攀质强办〔2023〕1号", null, null),
            opened.Headers.ETag
        );
        Assert.Equal(HttpStatusCode.OK, called.StatusCode);
        return edition.Id;
    }

    private static async Task<Guid> UploadAsync(HttpClient client)
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例"));
        content.Headers.Add("X-File-Name", "example.pdf");
        using var answer = await client.PostAsync("/api/applications/files", content, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body);
        return JsonSerializer.Deserialize<FileView>(body, AwardJson.Options)!.Id;
    }

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string path,
        object body
    ) => SendAsync(client, HttpMethod.Post, path, body, null);

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpMethod method,
        string path,
        object? body,
        EntityTagHeaderValue? tag
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null
                ? null
                : JsonContent.Create(body, body.GetType(), options: AwardJson.Options),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        if (tag is not null)
        {
            request.Headers.IfMatch.Add(tag);
        }

        return await client.SendAsync(request, Cancel);
    }

    private static async Task<ApplicationView> ReadAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonSerializer.Deserialize<ApplicationView>(body, AwardJson.Options)!;
    }

    public sealed class App(TestPostgres postgres)
        : ServiceFactory<Program>(postgres, ResourceNames.ApplicationsDb)
    {
        internal RegistersStandIn Registers { get; } = new();

        internal RulesStandIn Rules { get; } = new();

        protected override void Configure(IServiceCollection services)
        {
            services.RemoveAll<WorkingDays.WorkingDaysClient>();
            services.AddSingleton<WorkingDays.WorkingDaysClient>(new CalendarStandIn());
            services.RemoveAll<Contracts.Honours.V1.Registers.RegistersClient>();
            services.AddSingleton<Contracts.Honours.V1.Registers.RegistersClient>(Registers);
            services.RemoveAll<Directory.DirectoryClient>();
            services.AddSingleton<Directory.DirectoryClient>(new DirectoryStandIn());
            services.RemoveAll<Access.AccessClient>();
            services.AddSingleton<Access.AccessClient>(new AccessStandIn());
            services.RemoveAll<Rules.RulesClient>();
            services.AddSingleton<Rules.RulesClient>(Rules);
        }
    }
}
