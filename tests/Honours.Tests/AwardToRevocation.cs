using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Revocations;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>From 市政府's decision to certificate, check and revocation, over a real database.</summary>
public sealed class AwardToRevocation(HonoursApp app) : IClassFixture<HonoursApp>
{
    [Fact]
    [Article(20)]
    [Article(27)]
    [Article(28)]
    public async Task A_certificate_is_valid_from_its_issue_and_revoked_with_the_decision()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(
            3,
            ("organisation", "示例钒钛有限公司"),
            ("individual", "示例人")
        );
        using var office = app.As(Roles.Office);
        using var visitor = app.Anonymous();
        Assert.Equal("unknown", await StatusAsync(visitor, "PZHZLJ-03-Z-01"));

        Assert.Equal(2, await AwaitingAsync(office, decided.EditionId));
        var issued = await (
            await office.SendAsync(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        ).ReadAsync<IssuedCertificates>();
        Assert.Equal(["PZHZLJ-03-Z-01", "PZHZLJ-03-G-01"], issued.Items.Select(i => i.Number));
        Assert.Equal(0, await AwaitingAsync(office, decided.EditionId));
        Assert.Equal(new DateOnly(2028, 11, 20), issued.Items[0].LiabilityLastDay);
        Assert.Equal("valid", await StatusAsync(visitor, "pzhzlj-03-z-01"));
        Assert.Equal("unknown", await StatusAsync(visitor, "nonsense"));

        var pdf = await office.GetByteArrayAsync("/api/honours/certificates/PZHZLJ-03-Z-01/pdf");
        Assert.InRange(pdf.Length, 1000, 150_000);
        using (var document = UglyToad.PdfPig.PdfDocument.Open(pdf))
        {
            var text = string.Concat(document.GetPage(1).Text.Where(c => !char.IsWhiteSpace(c)));
            Assert.Contains("示例钒钛有限公司", text);
            Assert.Contains("PZHZLJ-03-Z-01", text);
        }

        Assert.Equal(FileStatus.Valid, (await CheckFileAsync(visitor, pdf)).Status);
        Assert.Equal(FileStatus.Changed, (await CheckFileAsync(visitor, [.. pdf, 10])).Status);

        app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        var accident = await EventAsync(office, AccidentGrade.Larger, new(2026, 11, 2));
        var small = await EventAsync(office, AccidentGrade.Ordinary, new(2026, 11, 1));
        await (
            await office.SendAsync(
                "revocations",
                new OpenRevocationRequest("PZHZLJ-03-Z-01", RevocationGround.Accident, small)
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "below-larger");
        using var opened = await office.SendAsync(
            "revocations",
            new OpenRevocationRequest("PZHZLJ-03-Z-01", RevocationGround.Accident, accident)
        );
        var at = $"revocations/{(await opened.ReadAsync<RevocationView>()).Id}";
        await (
            await office.SendAsync(
                $"{at}/serve",
                new ServeRevocationRequest(new(2026, 11, 3), 5, DayCount.Days, null),
                opened.Tag()
            )
        ).RefusedAsync(HttpStatusCode.Conflict, "revocation-without-decision");
        using var reported = await office.SendAsync(
            $"{at}/report",
            new ReportRevocationRequest(
                await office.ScanAsync("攀质强办〔2026〕9号", new(2026, 11, 3))
            ),
            opened.Tag()
        );
        await reported.ReadAsync<RevocationView>();
        using var government = app.As(Roles.Government, "government");
        await (
            await government.SendAsync(
                $"{at}/decide",
                new DecideRevocationRequest(new PaperDocument(null, new(2026, 11, 3), null)),
                reported.Tag()
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "paper-incomplete");
        Assert.Equal("valid", await StatusAsync(visitor, "PZHZLJ-03-Z-01"));
        (await office.GetReply($"{at}/receipt/document")).Refused(409, "document-not-ready");
        using var revoked = await government.SendAsync(
            $"{at}/decide",
            new DecideRevocationRequest(
                await government.ScanAsync("攀府发〔2026〕30号", new(2026, 11, 3))
            ),
            reported.Tag()
        );
        await revoked.ReadAsync<RevocationView>();
        (await office.DocumentAsync($"{at}/receipt/document")).Says(
            "送达回证",
            "攀府发〔2026〕30号",
            "示例钒钛有限公司",
            "受送达人签收"
        );
        // 第二十七条 asks for no suggestion; 第二十四条 does.
        (await office.GetReply($"{at}/suggestion/document")).Refused(409, "document-not-ready");
        using var expert = app.As(Roles.Expert);
        (await expert.GetReply($"{at}/receipt/document")).Refused(403, "role-lacks-right");
        Assert.Equal("revoked", await StatusAsync(visitor, "PZHZLJ-03-Z-01"));
        Assert.Equal(FileStatus.Revoked, (await CheckFileAsync(visitor, pdf)).Status);

        app.Clock.Now = new(2026, 12, 18, 9, 0, 0, TimeSpan.FromHours(8));
        await (
            await office.SendAsync(
                $"{at}/serve",
                new ServeRevocationRequest(new(2026, 12, 18), 15, DayCount.Days, null),
                revoked.Tag()
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, CalendarRefusal.Code);
        using var served = await office.SendAsync(
            $"{at}/serve",
            new ServeRevocationRequest(new(2026, 11, 6), 15, DayCount.Days, null),
            revoked.Tag()
        );
        Assert.Equal(
            new DateOnly(2026, 11, 23),
            (await served.ReadAsync<RevocationView>()).ReturnDue
        );
        using var back = await office.SendAsync(
            $"{at}/return",
            new RecordReturnRequest(new(2026, 12, 18), new(2026, 12, 18)),
            served.Tag()
        );
        Assert.Equal(RevocationState.Recovered, (await back.ReadAsync<RevocationView>()).State);
    }

    [Fact]
    [Article(27)]
    [Article(32)]
    public async Task An_award_is_answered_for_as_the_version_of_its_edition_says()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var shipped = app.Regulation.Versions;
        try
        {
            var other = shipped[0] with
            {
                Code = "2023-7",
                Liability = shipped[0].Liability with { Years = 7 },
            };
            app.Regulation.Versions = [.. shipped, other];
            var decided = await app.AwardAsync("2023-7", 7, ("organisation", "示例七年有限公司"));
            using var office = app.As(Roles.Office);
            var issued = await (
                await office.SendAsync(
                    "certificates/issue",
                    new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
                )
            ).ReadAsync<IssuedCertificates>();
            Assert.Equal(new DateOnly(2030, 11, 20), issued.Items.Single().LiabilityLastDay);

            // Which numbers apply cannot be guessed: the decision waits and is delivered again.
            app.Regulation.IsAway = true;
            await Assert.ThrowsAsync<Grpc.Core.RpcException>(() =>
                app.AwardAsync("2023-8", 8, ("organisation", "示例八有限公司"))
            );
        }
        finally
        {
            (app.Regulation.Versions, app.Regulation.IsAway) = (shipped, false);
        }
    }

    [Fact]
    [Article(24)]
    public async Task A_ban_runs_from_the_decision_to_the_last_day_of_the_tenth_year()
    {
        app.Clock.Now = new(2023, 11, 1, 9, 0, 0, TimeSpan.FromHours(8));
        using var office = app.As(Roles.Office);
        await (
            await office.SendAsync(
                "misconduct-cases",
                new OpenMisconductRequest(Subject(), null, "PZHZLJ-09-Z-09", null, "示例事实", null)
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "certificate-unknown");
        using var opened = await office.SendAsync(
            "misconduct-cases",
            new OpenMisconductRequest(Subject(), null, null, null, "示例事实", null)
        );
        var at = $"misconduct-cases/{(await opened.ReadAsync<MisconductView>()).Id}";
        var paper = new PaperDocument("攀质强办〔2023〕50号", new(2023, 11, 1), null);
        await (
            await office.SendAsync(
                $"{at}/decide",
                new DecideMisconductRequest(paper, new(2023, 11, 1), "示例"),
                opened.Tag()
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "defence-not-heard");
        using var notified = await office.SendAsync(
            $"{at}/notify",
            new NotifyFactsRequest(paper, new(2023, 11, 1)),
            opened.Tag()
        );
        Assert.Equal(
            new DateOnly(2023, 11, 8),
            (await notified.ReadAsync<MisconductView>()).StatementLastDay
        );
        app.Clock.Now = new(2023, 11, 10, 9, 0, 0, TimeSpan.FromHours(8));
        using var decided = await office.SendAsync(
            $"{at}/decide",
            new DecideMisconductRequest(
                await office.ScanAsync("攀质强办〔2023〕60号", new(2023, 11, 10)),
                new(2023, 11, 10),
                "示例"
            ),
            notified.Tag()
        );
        Assert.Equal(
            new DateOnly(2033, 11, 10),
            (await decided.ReadAsync<MisconductView>()).Ban!.LastDay
        );
        (await office.DocumentAsync($"{at}/receipt/document")).Says(
            "送达回证（处理决定）",
            "攀质强办〔2023〕60号",
            "2023年11月10日"
        );
        Assert.Contains("ban", await KindsAsync("2033-11-10"));
        Assert.DoesNotContain("ban", await KindsAsync("2033-11-11"));
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    public void The_tables_allow_exactly_these_steps()
    {
        var misconduct =
            from s in Enum.GetValues<MisconductState>()
            from a in Enum.GetValues<MisconductStep>()
            where MisconductTable.Next(s, a) is not null
            select $"{s}-{a}";
        Assert.Equal(
            [
                "Opened-Notify",
                "Opened-Dismiss",
                "Notified-Hear",
                "Notified-Decide",
                "Notified-Dismiss",
                "Heard-Decide",
                "Heard-Dismiss",
                "Decided-Annul",
                "Decided-Change",
            ],
            misconduct
        );
        var revocation =
            from s in Enum.GetValues<RevocationState>()
            from a in Enum.GetValues<RevocationStep>()
            where RevocationTable.Next(s, a) is not null
            select $"{s}-{a}";
        Assert.Equal(
            [
                "Opened-Report",
                "Opened-Close",
                "Reported-Decide",
                "Reported-Close",
                "Decided-Serve",
                "Decided-Annul",
                "Decided-Change",
                "Served-Return",
                "Served-Recover",
                "Served-Annul",
                "Served-Change",
                "Recovered-Annul",
                "Recovered-Change",
            ],
            revocation
        );
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    public async Task A_revocation_shows_the_acts_that_it_does_not_refuse()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(6, ("organisation", "示例钒钛有限公司"));
        using var people = new People(role =>
            app.As(role, role == Roles.Government ? "government" : "city-office")
        );
        var office = people.Of(Roles.Office);
        await office.PostReply(
            "certificates/issue",
            new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
        );
        app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        var accident = await EventAsync(office, AccidentGrade.Larger, new(2026, 11, 2));
        var opened = await office.PostReply(
            "revocations",
            new OpenRevocationRequest("PZHZLJ-06-Z-01", RevocationGround.Accident, accident)
        );
        var at = $"revocations/{opened.As<RevocationView>().Id}";
        await StepAsync(
            Roles.Office,
            "report",
            new ReportRevocationRequest(
                await office.ScanAsync("攀质强办〔2026〕9号", new(2026, 11, 3))
            )
        );
        await StepAsync(
            Roles.Government,
            "decide",
            new DecideRevocationRequest(
                await people.Of(Roles.Government).ScanAsync("攀府发〔2026〕30号", new(2026, 11, 3))
            )
        );
        await StepAsync(
            Roles.Office,
            "serve",
            new ServeRevocationRequest(new(2026, 11, 3), 15, DayCount.Days, null)
        );
        await StepAsync(
            Roles.Office,
            "credit-entry",
            new RecordCreditEntryRequest(new(2026, 11, 3), "示例依据", "示例记录")
        );
        (await office.ActReply(at, "return", new RecordReturnRequest(null, null))).Refused(
            400,
            "malformed-request"
        );
        await StepAsync(
            Roles.Office,
            "return",
            new RecordReturnRequest(new(2026, 11, 3), new(2026, 11, 3))
        );
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(RevocationActs.Table, at, people.Of);

        async Task StepAsync(string role, string verb, object body)
        {
            await CheckAsync();
            (await people.Of(role).ActReply(at, verb, body)).As<RevocationView>();
        }
    }

    private static SubjectRequest Subject() =>
        new(CandidateKind.Organisation, "示例钒钛有限公司", HonoursApp.Code, null);

    private async Task<Guid> EventAsync(HttpClient office, AccidentGrade grade, DateOnly day)
    {
        using var recorded = await office.SendAsync(
            "events",
            new RecordEventRequest(
                Subject(),
                RegisterEventKind.Accident,
                day,
                AccidentField.QualitySafety,
                null,
                grade,
                "示例规则",
                "示例事故",
                new(null, day, null)
            )
        );
        var id = (await recorded.ReadAsync<RegisterEventView>()).Id;
        await (
            await office.SendAsync($"events/{id}/confirm", new { }, recorded.Tag())
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "second-person-needed");
        using var other = app.As(Roles.Office, subject: "another");
        await (
            await other.SendAsync($"events/{id}/confirm", new { }, recorded.Tag())
        ).ReadAsync<RegisterEventView>();
        return id;
    }

    /// <summary>How many of an edition's awards have no certificate yet.</summary>
    private static async Task<int> AwaitingAsync(HttpClient office, string edition) =>
        JsonDocument
            .Parse(
                await office.GetStringAsync(
                    $"/api/honours/certificates?edition={edition}&state={HonourState.Awarded}"
                )
            )
            .RootElement.GetProperty("items")
            .GetArrayLength();

    private static async Task<string> StatusAsync(HttpClient client, string number)
    {
        using var answer = await client.GetAsync($"/api/honours/verify/{number}");
        Assert.Equal("no-cache", $"{answer.Headers.CacheControl}");
        var body = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
        return body.GetProperty("status").GetString()!;
    }

    private static async Task<FileVerificationView> CheckFileAsync(
        HttpClient client,
        byte[] file
    ) =>
        await (
            await client.PostAsync(
                "/api/honours/verify/file",
                new ByteArrayContent(file) { Headers = { ContentType = new("application/pdf") } }
            )
        ).ReadAsync<FileVerificationView>();

    private async Task<List<string>> KindsAsync(string on)
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        var reply = await new Contracts.Honours.V1.Registers.RegistersClient(channel).CheckAsync(
            new()
            {
                On = on,
                WindowFrom = "2020-01-01",
                Subjects =
                {
                    new Contracts.Honours.V1.Subject
                    {
                        Ref = "a",
                        SubjectKey = $"org:{HonoursApp.Code}",
                    },
                },
            }
        );
        return [.. reply.Findings.Select(f => f.Kind)];
    }
}
