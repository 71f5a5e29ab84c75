using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>
/// 第二十二条: for a recused person – clerk, supervisor, member of 领导小组, 市政府 – what is kept of the subject is answered
/// byte for byte as what does not exist.
/// </summary>
[Article(22)]
public sealed partial class RecusedFromASubject(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Holder = "示例回避有限公司";
    private const string Number = "PZHZLJ-05-Z-01";
    private const string Recused = "recused";

    private static readonly (string Role, string Unit)[] Readers =
    [
        (Roles.Office, UnitKinds.CityOffice),
        (Roles.Supervisor, UnitKinds.SupervisionGroup),
        (Roles.LeadingGroup, UnitKinds.LeadingGroup),
        (Roles.Government, "government"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(24)]
    [Article(27)]
    public async Task What_is_kept_of_the_subject_is_answered_as_what_does_not_exist()
    {
        var kept = await KeepAsync();
        app.Review.Recuse(Recused, $"org:{HonoursApp.Code}");
        var faults = new List<string>();
        var answered = 0;
        foreach (var (role, unit) in Readers)
        {
            using var recused = app.As(role, unit, Recused);
            using var clear = app.As(role, unit, "clear");
            foreach (var (path, id) in kept.Reads)
            {
                var known = await ReadAsync(recused, $"{path}/{id}");
                Compare(
                    faults,
                    $"{role} GET {path}",
                    known,
                    await ReadAsync(recused, $"{path}/{Guid.NewGuid()}")
                );
                answered += (await ReadAsync(clear, $"{path}/{id}")).Status == 200 ? 1 : 0;
            }

            foreach (
                var (path, id) in kept.Reads.Where(r =>
                    r.Path is "misconduct-cases" or "revocations"
                )
            )
            {
                Compare(
                    faults,
                    $"{role} GET {path}/document",
                    await ReadAsync(recused, $"{path}/{id}/receipt/document"),
                    await ReadAsync(recused, $"{path}/{Guid.NewGuid()}/receipt/document")
                );
            }

            foreach (var (path, id, verb, body) in kept.Acts)
            {
                Compare(
                    faults,
                    $"{role} POST {path}/{verb}",
                    await PostAsync(recused, $"{path}/{id}/{verb}", body(id)),
                    await PostAsync(
                        recused,
                        $"{path}/{Guid.NewGuid()}/{verb}",
                        body(Guid.NewGuid())
                    )
                );
            }

            foreach (var list in kept.Lists)
            {
                var seen = await ReadAsync(recused, $"{list}?limit=100");
                if (kept.Marks.FirstOrDefault(seen.Body.Contains) is { } mark)
                {
                    faults.Add($"{role} GET {list} tells {mark}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(answered >= 15, $"those who are not recused were answered {answered} times");
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    public async Task A_search_finds_of_the_subject_what_is_public_and_nothing_else()
    {
        await KeepAsync();
        app.Review.Recuse(Recused, $"org:{HonoursApp.Code}");
        string[] standing = ["register-events", "misconduct-cases", "bans", "revocations"];
        var seen = new HashSet<string>();
        foreach (var words in (string[])["回避有限", HonoursApp.Code[..10]])
        {
            foreach (var (role, unit) in Readers)
            {
                using var recused = app.As(role, unit, Recused);
                using var clear = app.As(role, unit, "clear");
                var path = $"search?q={Uri.EscapeDataString(words)}";
                var hidden = (await recused.GetReply(path)).As<SearchAnswer>();
                Assert.All(hidden.Groups, group => Assert.Equal("honours", group.Kind));
                seen.UnionWith(
                    (await clear.GetReply(path)).As<SearchAnswer>().Groups.Select(g => g.Kind)
                );
            }
        }

        Assert.Superset(standing.ToHashSet(), seen);
    }

    [Fact]
    public async Task Nothing_is_begun_about_the_subject_either()
    {
        await KeepAsync();
        app.Review.Recuse(Recused, $"org:{HonoursApp.Code}");
        using var recused = app.As(Roles.Office, subject: Recused);
        await (
            await recused.SendAsync(
                "misconduct-cases",
                new OpenMisconductRequest(Subject(), null, null, null, "示例事实", null)
            )
        ).RefusedAsync(HttpStatusCode.NotFound, "not-found");
        await (await recused.SendAsync("events", Accident(null))).RefusedAsync(
            HttpStatusCode.NotFound,
            "not-found"
        );
        var revocations = new List<Answer>();
        foreach (var number in (string[])[Number, "PZHZLJ-99-Z-01"])
        {
            revocations.Add(
                await PostAsync(
                    recused,
                    "revocations",
                    new OpenRevocationRequest(number, RevocationGround.Accident, Guid.NewGuid())
                )
            );
        }

        Assert.Equal(revocations[0], revocations[1]);
    }

    [Fact]
    public async Task No_message_to_a_whole_office_names_the_subject()
    {
        var kept = await KeepAsync();
        IReadOnlyList<byte[]> payloads = [];
        await app.InScopeAsync<HonoursDb>(async db =>
            payloads = await db
                .Database.SqlQuery<byte[]>(
                    $"SELECT payload AS \"Value\" FROM outbox_events WHERE type = {MessageRequested.Descriptor.FullName}"
                )
                .ToListAsync(Cancel)
        );
        var told = payloads
            .Select(MessageRequested.Parser.ParseFrom)
            .Where(message => message.To.Any(to => to.Role != Roles.Applicant))
            .ToList();
        Assert.NotEmpty(told);
        Assert.All(
            told,
            message =>
                Assert.DoesNotContain(
                    kept.Marks.Where(mark => mark != $"{kept.Registration}"),
                    mark => $"{message.Title}{message.Body}{message.Link}".Contains(mark)
                )
        );
    }

    private static Kept? _made;
    private static readonly SemaphoreSlim Making = new(1);

    private async Task<Kept> KeepAsync()
    {
        await Making.WaitAsync(Cancel);
        try
        {
            return _made ??= await MakeAsync();
        }
        finally
        {
            Making.Release();
        }
    }

    /// <summary>An award with its accident, its misconduct, a ban, a revocation and a 代录, each with its paper.</summary>
    private async Task<Kept> MakeAsync()
    {
        app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(5, ("organisation", Holder));
        using var office = app.As(Roles.Office, UnitKinds.CityOffice, "clerk");
        using var other = app.As(Roles.Office, UnitKinds.CityOffice, "another");
        await (
            await office.SendAsync(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        ).ReadAsync<IssuedCertificates>();

        var eventScan = await office.ScanAsync("示例应急〔2026〕3号", new(2026, 11, 2));
        using var recorded = await office.SendAsync("events", Accident(eventScan));
        var accident = (await recorded.ReadAsync<RegisterEventView>()).Id;
        await (
            await other.SendAsync($"events/{accident}/confirm", new { }, recorded.Tag())
        ).ReadAsync<RegisterEventView>();

        var source = await office.ScanAsync("示例来函〔2026〕1号", new(2026, 11, 3));
        using var opened = await office.SendAsync(
            "misconduct-cases",
            new OpenMisconductRequest(Subject(), null, Number, null, "示例事实", source)
        );
        var misconduct = (await opened.ReadAsync<MisconductView>()).Id;
        var at = $"misconduct-cases/{misconduct}";
        var paper = new PaperDocument("攀质强办〔2026〕50号", new(2026, 11, 3), null);
        using var notified = await office.SendAsync(
            $"{at}/notify",
            new NotifyFactsRequest(paper, new(2026, 11, 3)),
            opened.Tag()
        );
        using var heard = await office.SendAsync(
            $"{at}/statement",
            new RecordStatementRequest(paper, new(2026, 11, 3), "示例"),
            notified.Tag()
        );
        await (
            await office.SendAsync(
                $"{at}/decide",
                new DecideMisconductRequest(
                    await office.ScanAsync("攀质强办〔2026〕60号", new(2026, 11, 3)),
                    new(2026, 11, 3),
                    "示例"
                ),
                heard.Tag()
            )
        ).ReadAsync<MisconductView>();

        using var begun = await office.SendAsync(
            "revocations",
            new OpenRevocationRequest(Number, RevocationGround.Accident, accident)
        );
        var revocation = (await begun.ReadAsync<RevocationView>()).Id;
        var report = await office.ScanAsync("攀质强办〔2026〕70号", new(2026, 11, 3));
        await (
            await office.SendAsync(
                $"revocations/{revocation}/report",
                new ReportRevocationRequest(report),
                begun.Tag()
            )
        ).ReadAsync<RevocationView>();
        var decision = await office.ScanAsync("攀府发〔2026〕30号", new(2026, 11, 3));
        var registered = await (
            await office.SendAsync(
                "registrations",
                new RegisterActRequest(
                    "revocation-decision",
                    "示例机关",
                    decision,
                    JsonSerializer.SerializeToElement(
                        new RegisteredRevocationDecision(revocation),
                        AwardJson.Options
                    )
                )
            )
        ).ReadAsync<RegistrationView>();
        return new(
            accident,
            misconduct,
            revocation,
            registered.Id,
            [
                eventScan.FileId!.Value,
                source.FileId!.Value,
                report.FileId!.Value,
                decision.FileId!.Value,
            ]
        );
    }

    private static SubjectRequest Subject() =>
        new(CandidateKind.Organisation, Holder, HonoursApp.Code, null);

    private static RecordEventRequest Accident(PaperDocument? scan) =>
        new(
            Subject(),
            RegisterEventKind.Accident,
            new(2026, 11, 2),
            AccidentField.QualitySafety,
            null,
            AccidentGrade.Larger,
            "示例规则",
            "示例事故",
            scan ?? new(null, new(2026, 11, 2), null)
        );

    private static async Task<Answer> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync($"/api/honours/{path}", Cancel);
        return await PlainAsync(answer);
    }

    private static async Task<Answer> PostAsync(HttpClient client, string path, object body)
    {
        using var answer = await client.SendAsync(path, body, "\"1\"");
        return await PlainAsync(answer);
    }

    private static async Task<Answer> PlainAsync(HttpResponseMessage answer) =>
        new(
            (int)answer.StatusCode,
            Plain().Replace(await answer.Content.ReadAsStringAsync(Cancel), "")
        );

    private static void Compare(List<string> faults, string name, Answer known, Answer unknown)
    {
        if (known != unknown)
        {
            faults.Add($"{name}\n   {known}\n   {unknown}");
        }
    }

    private sealed record Answer(int Status, string Body);

    /// <summary>All that the system holds of the subject.</summary>
    private sealed record Kept(
        Guid Accident,
        Guid Misconduct,
        Guid Revocation,
        Guid Registration,
        Guid[] Files
    )
    {
        private static readonly PaperDocument Paper = new(
            "攀质强办〔2026〕80号",
            new(2026, 11, 3),
            null
        );

        public IReadOnlyList<string> Lists { get; } =
        ["misconduct-cases", "bans", "events", "revocations", "registrations"];

        public IEnumerable<string> Marks =>
            [
                Holder,
                Number,
                HonoursApp.Code,
                $"{Accident}",
                $"{Misconduct}",
                $"{Revocation}",
                $"{Registration}",
            ];

        public IEnumerable<(string Path, Guid Id)> Reads =>
            [
                ("events", Accident),
                ("misconduct-cases", Misconduct),
                ("revocations", Revocation),
                ("registrations", Registration),
                .. Files.Select(id => ("files", id)),
            ];

        public IEnumerable<(string Path, Guid Id, string Verb, Func<Guid, object> Body)> Acts =>
            [
                ("events", Accident, "confirm", _ => new { }),
                ("events", Accident, "reject", _ => new RejectEventRequest("示例")),
                (
                    "misconduct-cases",
                    Misconduct,
                    "notify",
                    _ => new NotifyFactsRequest(Paper, new(2026, 11, 3))
                ),
                (
                    "misconduct-cases",
                    Misconduct,
                    "statement",
                    _ => new RecordStatementRequest(Paper, new(2026, 11, 3), "示例")
                ),
                (
                    "misconduct-cases",
                    Misconduct,
                    "decide",
                    _ => new DecideMisconductRequest(Paper, new(2026, 11, 3), "示例")
                ),
                (
                    "misconduct-cases",
                    Misconduct,
                    "dismiss",
                    _ => new DismissMisconductRequest("示例")
                ),
                ("revocations", Revocation, "report", _ => new ReportRevocationRequest(Paper)),
                (
                    "revocations",
                    Revocation,
                    "close",
                    _ => new CloseRevocationRequest("示例", Paper)
                ),
                (
                    "revocations",
                    Revocation,
                    "serve",
                    _ => new ServeRevocationRequest(new(2026, 11, 3), 5, DayCount.Days, null)
                ),
                (
                    "revocations",
                    Revocation,
                    "return",
                    _ => new RecordReturnRequest(new(2026, 11, 3), null)
                ),
                (
                    "revocations",
                    Revocation,
                    "credit-entry",
                    _ => new RecordCreditEntryRequest(new(2026, 11, 3), "示例", "示例")
                ),
                (
                    "revocations",
                    Revocation,
                    "suggestion",
                    _ => new RecordSuggestionRequest("示例单位", Paper)
                ),
                ("revocations", Revocation, "decide", _ => new DecideRevocationRequest(Paper)),
                ("registrations", Registration, "check", _ => new { }),
                (
                    "registrations",
                    Registration,
                    "reject",
                    _ => new RejectRegistrationRequest("示例")
                ),
            ];
    }

    [GeneratedRegex("\"traceId\":\"[^\"]*\"|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Plain();
}
