using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.ServiceDefaults.Tests.Registrations;

/// <summary>代录: what was done on paper takes effect when a second person has checked it.</summary>
public sealed class RegistrationTests(TestPostgres postgres) : IAsyncLifetime
{
    private const string Path = "/api/publicity/registrations";
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-files");
    private TestApp _app = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _app = await PapersDb.StartAsync(postgres, _folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task It_takes_effect_when_a_second_person_has_checked_it_and_only_once()
    {
        var (view, tag) = await RegisterAsync("一致");
        Assert.Equal(RegistrationState.Pending, view.State);
        Assert.Equal(0, await NotesAsync());

        var own = await SettleAsync("one", view.Id, "check", tag);
        Assert.Equal("second-person-needed", own.Code);
        Assert.Equal(0, await NotesAsync());

        var second = await SettleAsync("two", view.Id, "check", tag);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal(1, await NotesAsync());

        var again = await SettleAsync("three", view.Id, "check", tag);
        Assert.Equal((HttpStatusCode.Conflict, "registration-settled"), again);
        Assert.Equal(1, await NotesAsync());
    }

    [Theory]
    [InlineData("1900-01-20", "document-date-out-of-bounds")]
    [InlineData("2999-01-20", "document-date-in-future")]
    public async Task A_paper_of_another_age_is_refused(string day, string code)
    {
        using var client = As("one");
        var request = Request("note", "一致");
        using var answer = await client.PostAsJsonAsync(
            Path,
            request with
            {
                Document = request.Document with
                {
                    Date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                },
            },
            AwardJson.Options,
            Cancel
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(code, body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Two_who_check_at_once_do_it_once()
    {
        var (view, tag) = await RegisterAsync("同时");
        var answers = await Task.WhenAll(
            Enumerable.Range(2, 6).Select(n => SettleAsync($"{n}", view.Id, "check", tag))
        );
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(1, await NotesAsync());
    }

    [Fact]
    public async Task An_act_that_is_refused_leaves_the_registration_open()
    {
        var (view, tag) = await RegisterAsync("refuse");
        Assert.Equal("no", (await SettleAsync("two", view.Id, "check", tag)).Code);
        Assert.Equal(0, await NotesAsync());
        using var client = As("two");
        var now = await client.GetFromJsonAsync<RegistrationView>(
            $"{Path}/{view.Id}",
            AwardJson.Options,
            Cancel
        );
        Assert.Equal(RegistrationState.Pending, now!.State);
    }

    [Fact]
    public async Task A_rejected_one_never_takes_effect()
    {
        var (view, tag) = await RegisterAsync("有误");
        Assert.Equal(HttpStatusCode.OK, (await SettleAsync("two", view.Id, "reject", tag)).Status);
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await SettleAsync("two", view.Id, "check", tag)).Status
        );
        Assert.Equal(0, await NotesAsync());
    }

    [Fact]
    public async Task Roles_without_the_act_are_refused_and_other_units_see_nothing()
    {
        using var department = As("one", Roles.Department, "dept-fgw");
        using var refused = await PostAsync(department, "note");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var applicant = As("one", Roles.Applicant, "enterprise-1");
        using var shut = await PostAsync(applicant, "note");
        Assert.Equal(HttpStatusCode.Forbidden, shut.StatusCode);
        using var office = As("one");
        using var unknown = await PostAsync(office, "nothing");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);

        var (view, tag) = await RegisterAsync("本单位");
        var other = await SettleAsync("two", view.Id, "check", tag, "other-unit");
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Fact]
    public async Task The_list_goes_on_from_key_to_key_and_is_filtered_by_state()
    {
        foreach (var n in Enumerable.Range(1, 5))
        {
            await RegisterAsync($"第{n}份");
        }

        using var client = As("two");
        var seen = new List<Guid>();
        string? after = null;
        do
        {
            var from = after is null ? "" : $"&after={after}";
            var page = await client.GetFromJsonAsync<Page<RegistrationView>>(
                $"{Path}?state=pending&limit=2{from}",
                AwardJson.Options,
                Cancel
            );
            seen.AddRange(page!.Items.Select(r => r.Id));
            after = page.Next;
        } while (after is not null);

        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public void The_other_clerks_are_told()
    {
        var registration = new Registration(
            new NoteAct(null!),
            Request("note", "一致"),
            new("one", "某人", "city-office", Roles.Office),
            new(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8)),
            new SecretBox(new byte[32])
        );
        var message = Assert.IsType<MessageRequested>(Assert.Single(registration.Raised));
        var to = Assert.Single(message.To);
        Assert.Equal(("city-office", Roles.Office, "one"), (to.Unit, to.Role, to.Except));
    }

    private HttpClient As(
        string subject,
        string role = Roles.Office,
        string unit = "city-office"
    ) => _app.Client(_app.Tokens.ForUser(role, unit, subject: subject));

    private static RegisterActRequest Request(string act, string text) =>
        new(
            act,
            "市公安局",
            new(null, new(2023, 1, 20), null),
            JsonSerializer.SerializeToElement(new { text })
        );

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        string act,
        string text = "一致"
    ) => client.PostAsJsonAsync(Path, Request(act, text), AwardJson.Options, Cancel);

    private async Task<(RegistrationView View, string Tag)> RegisterAsync(string text)
    {
        using var client = As("one");
        using var answer = await PostAsync(client, "note", text);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var view = await answer.Content.ReadFromJsonAsync<RegistrationView>(
            AwardJson.Options,
            Cancel
        );
        return (view!, answer.Headers.ETag!.ToString());
    }

    private async Task<(HttpStatusCode Status, string? Code)> SettleAsync(
        string subject,
        Guid id,
        string verb,
        string tag,
        string unit = "city-office"
    )
    {
        using var client = As(subject, unit: unit);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Path}/{id}/{verb}");
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        if (verb == "reject")
        {
            request.Content = JsonContent.Create(new RejectRegistrationRequest("与纸质材料不一致"));
        }

        using var answer = await client.SendAsync(request, Cancel);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        return (
            answer.StatusCode,
            body.TryGetProperty("code", out var code) ? code.GetString() : null
        );
    }

    private async Task<int> NotesAsync()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<PapersDb>().Notes.CountAsync(Cancel);
    }
}
