using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Honours.Misconduct;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第二十四条、第二十七条: decisions state the remedies; one that is changed or annulled has its effects undone.</summary>
public sealed class ChangingDecisions(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Holder = "示例钒钛有限公司";
    private static readonly DateOnly Day = new(2026, 11, 3);

    [Fact]
    [Article(24)]
    public async Task An_annulled_finding_ends_the_ban_and_what_rests_on_it()
    {
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var number = await AwardAsync(office, 7);
        var found = await DecidedAsync(office, number, 1);
        Assert.Equal(ShippedRemedies.Texts.Sanction, found.Remedies);
        Assert.Contains("ban", await StandingAsync());
        var revocation = await OpenAsync(
            office,
            new(number, RevocationGround.Misconduct, found.Id)
        );

        var wanted = new RegisteredSanctionChange(
            found.Id,
            DecisionOutcome.Annulled,
            ChangingPaper.Judgment,
            "撤销原处理决定（示例）"
        );
        await (
            await RegisterAsync(
                office,
                "sanction-change",
                await office.ScanAsync("随便写的号", Day),
                wanted
            )
        ).RefusedAsync(HttpStatusCode.BadRequest, "document-number-malformed");
        using var registered = await RegisterAsync(
            office,
            "sanction-change",
            await office.ScanAsync("(2026)川04行初12号", Day),
            wanted
        );
        var at = $"registrations/{(await registered.ReadAsync<RegistrationView>()).Id}/check";
        await (await office.SendAsync(at, new { }, registered.Tag())).RefusedAsync(
            HttpStatusCode.UnprocessableEntity,
            "second-person-needed"
        );
        Assert.Contains("ban", await StandingAsync());
        await (await other.SendAsync(at, new { }, registered.Tag())).ReadAsync<RegistrationView>();

        Assert.DoesNotContain("ban", await StandingAsync());
        var annulled = await CaseAsync(office, found.Id);
        Assert.Equal(MisconductState.Annulled, annulled.State);
        Assert.Equal("（2026）川04行初12号", annulled.Ban!.EndedBy);
        Assert.Equal(DecisionOutcome.Annulled, Assert.Single(annulled.Changes).Outcome);
        Assert.Equal(RevocationState.Closed, (await RevocationAsync(office, revocation)).State);
        await (
            await office.SendAsync(
                "revocations",
                new OpenRevocationRequest(number, RevocationGround.Misconduct, found.Id)
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "misconduct-not-decided");
        await (
            await RegisterAsync(
                office,
                "sanction-change",
                await office.ScanAsync("（2026）川04行初13号", Day),
                wanted
            )
        ).RefusedAsync(HttpStatusCode.Conflict, "misconduct-wrong-state");
    }

    [Fact]
    [Article(24)]
    public async Task A_revocation_for_misconduct_has_its_letter_of_suggestion()
    {
        using var office = app.As(Roles.Office);
        using var government = app.As(Roles.Government, "government");
        var number = await AwardAsync(office, 19);
        var found = await DecidedAsync(office, number, 9);
        var id = await OpenAsync(office, new(number, RevocationGround.Misconduct, found.Id));
        var at = $"revocations/{id}";
        (await office.GetReply($"{at}/suggestion/document")).Refused(409, "document-not-ready");
        await ActAsync(
            office,
            $"{at}/report",
            new ReportRevocationRequest(await office.ScanAsync("攀质强办〔2026〕19号", Day))
        );
        await ActAsync(
            government,
            $"{at}/decide",
            new DecideRevocationRequest(await government.ScanAsync("攀府发〔2026〕39号", Day))
        );
        (await office.DocumentAsync($"{at}/suggestion/document")).Says(
            $"关于建议对{Holder}",
            "（上级主管部门或者所在单位）：",
            number,
            "攀府发〔2026〕39号",
            "依据有关规定"
        );
        await ActAsync(
            office,
            $"{at}/suggestion",
            new RecordSuggestionRequest(
                "示例主管部门",
                await office.ScanAsync("攀质强办〔2026〕20号", Day)
            )
        );
        (await office.DocumentAsync($"{at}/suggestion/document")).Says(
            "攀质强办〔2026〕20号",
            "示例主管部门："
        );

        // Its ban would stand in the way of the other tests' subject, which is the same.
        using var other = app.As(Roles.Office, subject: "another");
        await CheckAsync(
            office,
            other,
            "sanction-change",
            await office.ScanAsync("攀府复决〔2026〕19号", Day),
            new RegisteredSanctionChange(
                found.Id,
                DecisionOutcome.Annulled,
                ChangingPaper.Reconsideration,
                "撤销（示例）"
            )
        );
    }

    [Fact]
    [Article(24)]
    public async Task A_changed_finding_has_another_last_day_within_the_ten_years()
    {
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var number = await AwardAsync(office, 8);
        var found = await DecidedAsync(office, number, 2);
        var paper = await office.ScanAsync("攀府复决〔2026〕3号", Day);
        RegisteredSanctionChange To(DateOnly lastDay) =>
            new(
                found.Id,
                DecisionOutcome.Changed,
                ChangingPaper.Reconsideration,
                "变更不予受理的期限（示例）",
                lastDay
            );
        foreach (var wrong in (DateOnly[])[Day, new(2036, 11, 4)])
        {
            await (await RegisterAsync(office, "sanction-change", paper, To(wrong))).RefusedAsync(
                HttpStatusCode.UnprocessableEntity,
                "ban-day-wrong"
            );
        }

        await CheckAsync(office, other, "sanction-change", paper, To(new(2030, 11, 3)));
        var changed = await CaseAsync(office, found.Id);
        Assert.Equal(MisconductState.Decided, changed.State);
        Assert.Equal(new DateOnly(2030, 11, 3), changed.Ban!.LastDay);
        Assert.Equal(new DateOnly(2036, 11, 3), changed.Ban.DecidedLastDay);
        Assert.Contains("ban", await StandingAsync("2030-11-03"));

        // Only this ban can run so late: those of other tests end with their annulment.
        await CheckAsync(
            office,
            other,
            "sanction-change",
            await office.ScanAsync("攀府复决〔2026〕4号", Day),
            new RegisteredSanctionChange(
                found.Id,
                DecisionOutcome.Annulled,
                ChangingPaper.Reconsideration,
                "撤销（示例）"
            )
        );
        Assert.DoesNotContain("ban", await StandingAsync("2030-11-03"));
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    [Article(28)]
    public async Task An_annulled_revocation_makes_the_award_valid_again_and_says_so()
    {
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        using var visitor = app.Anonymous();
        var number = await AwardAsync(office, 9);
        var accident = await AccidentAsync(office, other);
        var id = await OpenAsync(office, new(number, RevocationGround.Accident, accident));
        var at = $"revocations/{id}";
        var change = new RegisteredRevocationChange(
            id,
            DecisionOutcome.Annulled,
            ChangingPaper.Reconsideration,
            "撤销原撤销决定（示例）"
        );
        var paper = await office.ScanAsync("川府复〔2026〕9号", Day);
        await (await RegisterAsync(office, "revocation-change", paper, change)).RefusedAsync(
            HttpStatusCode.Conflict,
            "revocation-wrong-state"
        );

        await ActAsync(
            office,
            $"{at}/report",
            new ReportRevocationRequest(await office.ScanAsync("攀质强办〔2026〕9号", Day))
        );
        using var government = app.As(Roles.Government, "government");
        var decided = await ActAsync(
            government,
            $"{at}/decide",
            new DecideRevocationRequest(await government.ScanAsync("攀府发〔2026〕30号", Day))
        );
        Assert.Equal(ShippedRemedies.Texts.Revocation, decided.Remedies);
        await ActAsync(
            office,
            $"{at}/credit-entry",
            new RecordCreditEntryRequest(Day, "攀府发〔2026〕30号", "示例信用记录第1号")
        );
        await ActAsync(
            office,
            $"{at}/serve",
            new ServeRevocationRequest(Day, 10, DayCount.Days, null)
        );
        await ActAsync(office, $"{at}/return", new RecordReturnRequest(Day, null));
        Assert.Equal(CertificateStatus.Revoked, (await VerifyAsync(visitor, number)).Status);
        await (
            await TryAsync(
                office,
                $"{at}/credit-correction",
                new RecordCreditEntryRequest(Day, "示例", "示例")
            )
        ).RefusedAsync(HttpStatusCode.Conflict, "nothing-to-restore");

        await CheckAsync(office, other, "revocation-change", paper, change);
        var verified = await VerifyAsync(visitor, number);
        Assert.Equal(CertificateStatus.Valid, verified.Status);
        var past = Assert.Single(verified.History!);
        Assert.Equal(
            ("攀府发〔2026〕30号", "川府复〔2026〕9号", "示例机关"),
            (past.RevocationDocument, past.AnnulmentDocument, past.AnnulledBy)
        );
        var registered = await visitor.GetFromJsonAsync<HonourView>(
            $"/api/honours/register/{number}",
            AwardJson.Options
        );
        Assert.Equal(HonourState.Certified, registered!.Summary.State);
        Assert.Null(registered.Summary.RevokedOn);
        Assert.NotNull(registered.Wording);
        Assert.Single(registered.Summary.History!);

        var annulled = await RevocationAsync(office, id);
        Assert.Equal((RevocationState.Annulled, false), (annulled.State, annulled.Overdue));
        await (
            await TryAsync(office, $"{at}/return", new RecordReturnRequest(null, Day))
        ).RefusedAsync(HttpStatusCode.Conflict, "revocation-annulled");
        await (
            await TryAsync(office, $"{at}/hand-back", new RecordReturnRequest(null, Day))
        ).RefusedAsync(HttpStatusCode.Conflict, "nothing-to-restore");
        var back = await ActAsync(office, $"{at}/hand-back", new RecordReturnRequest(Day, null));
        Assert.Equal(Day, back.CertificateHandedBackOn);
        var kept = (await office.GetReply($"custody?q={number}&kind=Certificate"))
            .As<Page<CustodyView>>()
            .Items.Single();
        Assert.Equal(
            (CustodyState.HandedOver, (DateOnly?)Day, "发还"),
            (kept.State, kept.HandedOverOn, kept.Steps[^1].Name)
        );
        var corrected = await ActAsync(
            office,
            $"{at}/credit-correction",
            new RecordCreditEntryRequest(Day, "川府复〔2026〕9号", "示例信用记录第1号")
        );
        Assert.NotNull(corrected.CreditCorrection);

        // The award stands, so it can lose its standing once more.
        await OpenAsync(office, new(number, RevocationGround.Accident, accident));
    }

    [Fact]
    [Article(27)]
    public async Task A_changed_revocation_stays_a_revocation()
    {
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        using var visitor = app.Anonymous();
        var number = await AwardAsync(office, 10);
        var id = await OpenAsync(
            office,
            new(number, RevocationGround.Accident, await AccidentAsync(office, other))
        );
        await ActAsync(
            office,
            $"revocations/{id}/report",
            new ReportRevocationRequest(await office.ScanAsync("攀质强办〔2026〕10号", Day))
        );
        using var government = app.As(Roles.Government, "government");
        await ActAsync(
            government,
            $"revocations/{id}/decide",
            new DecideRevocationRequest(await government.ScanAsync("攀府发〔2026〕31号", Day))
        );
        var change = new RegisteredRevocationChange(
            id,
            DecisionOutcome.Changed,
            ChangingPaper.Reconsideration,
            "变更原决定适用的条款（示例）"
        );
        using var early = await RegisterAsync(
            office,
            "revocation-change",
            await office.ScanAsync("川府复〔2026〕10号", new(2026, 11, 2)),
            change
        );
        await (
            await other.SendAsync(
                $"registrations/{(await early.ReadAsync<RegistrationView>()).Id}/check",
                new { },
                early.Tag()
            )
        ).RefusedAsync(HttpStatusCode.UnprocessableEntity, "changing-day-wrong");
        await CheckAsync(
            office,
            other,
            "revocation-change",
            await office.ScanAsync("川府复〔2026〕11号", Day),
            change
        );
        var changed = await RevocationAsync(office, id);
        Assert.Equal(RevocationState.Decided, changed.State);
        Assert.NotNull(Assert.Single(changed.Changes).NoticeId);
        Assert.Equal(CertificateStatus.Revoked, (await VerifyAsync(visitor, number)).Status);
    }

    [Theory]
    [Article(24)]
    [InlineData("（2024）川04行初12号", true)]
    [InlineData("（2024）川0402行初1号", true)]
    [InlineData("（2024）最高法行申123号", true)]
    [InlineData("（2024）川04行终7号之一", true)]
    [InlineData("（2024）12号", false)]
    [InlineData("〔2024〕川04行初12号", false)]
    [InlineData("攀府复决〔2024〕3号", false)]
    [InlineData("（1024）川04行初12号", false)]
    public void A_court_numbers_its_papers_by_case(string number, bool isValid) =>
        Assert.Equal(isValid, CaseNumber.IsValid(number));

    [Fact]
    [Article(24)]
    public void An_annulled_ban_has_no_changed_day() =>
        Assert.Equal(
            "ban-day-wrong",
            Assert
                .Throws<RefusedException>(() =>
                    ChangedBanRule.Check(
                        DecisionOutcome.Annulled,
                        new(2030, 1, 1),
                        Day,
                        new(2036, 11, 3)
                    )
                )
                .Refusal.Code
        );

    /// <summary>An award of an edition of its own, with its certificate, as of the day.</summary>
    private async Task<string> AwardAsync(HttpClient office, int ordinal)
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(ordinal, ("organisation", Holder));
        var issued = await (
            await office.SendAsync(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        ).ReadAsync<IssuedCertificates>();
        app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        return issued.Items[0].Number!;
    }

    private static async Task<MisconductView> DecidedAsync(HttpClient office, string number, int n)
    {
        using var opened = await office.SendAsync(
            "misconduct-cases",
            new OpenMisconductRequest(Subject(), null, number, null, "示例事实", null)
        );
        var at = $"misconduct-cases/{(await opened.ReadAsync<MisconductView>()).Id}";
        var paper = new PaperDocument($"攀质强办〔2026〕5{n}号", Day, null);
        using var notified = await office.SendAsync(
            $"{at}/notify",
            new NotifyFactsRequest(paper, Day),
            opened.Tag()
        );
        using var heard = await office.SendAsync(
            $"{at}/statement",
            new RecordStatementRequest(paper, Day, "示例"),
            notified.Tag()
        );
        using var decided = await office.SendAsync(
            $"{at}/decide",
            new DecideMisconductRequest(
                await office.ScanAsync($"攀质强办〔2026〕6{n}号", Day),
                Day,
                "示例"
            ),
            heard.Tag()
        );
        return await decided.ReadAsync<MisconductView>();
    }

    private static async Task<Guid> AccidentAsync(HttpClient office, HttpClient other)
    {
        using var recorded = await office.SendAsync(
            "events",
            new RecordEventRequest(
                Subject(),
                RegisterEventKind.Accident,
                Day,
                AccidentField.QualitySafety,
                null,
                AccidentGrade.Larger,
                "示例规则",
                "示例事故",
                new(null, Day, null)
            )
        );
        var id = (await recorded.ReadAsync<RegisterEventView>()).Id;
        await (
            await other.SendAsync($"events/{id}/confirm", new { }, recorded.Tag())
        ).ReadAsync<RegisterEventView>();
        return id;
    }

    private static async Task<Guid> OpenAsync(HttpClient office, OpenRevocationRequest request)
    {
        using var opened = await office.SendAsync("revocations", request);
        return (await opened.ReadAsync<RevocationView>()).Id;
    }

    private static async Task<RevocationView> RevocationAsync(HttpClient office, Guid id) =>
        (
            await office.GetFromJsonAsync<RevocationView>(
                $"/api/honours/revocations/{id}",
                AwardJson.Options
            )
        )!;

    private static async Task<MisconductView> CaseAsync(HttpClient office, Guid id) =>
        (
            await office.GetFromJsonAsync<MisconductView>(
                $"/api/honours/misconduct-cases/{id}",
                AwardJson.Options
            )
        )!;

    private static async Task<RevocationView> ActAsync(
        HttpClient by,
        string address,
        object body
    ) => await (await TryAsync(by, address, body)).ReadAsync<RevocationView>();

    private static async Task<HttpResponseMessage> TryAsync(
        HttpClient by,
        string address,
        object body
    )
    {
        var at = address[..address.LastIndexOf('/')];
        using var seen = await by.GetAsync($"/api/honours/{at}");
        return await by.SendAsync(address, body, seen.Tag());
    }

    private static Task<HttpResponseMessage> RegisterAsync(
        HttpClient office,
        string act,
        PaperDocument paper,
        object payload
    ) =>
        office.SendAsync(
            "registrations",
            new RegisterActRequest(
                act,
                "示例机关",
                paper,
                JsonSerializer.SerializeToElement(payload, AwardJson.Options)
            )
        );

    private static async Task CheckAsync(
        HttpClient office,
        HttpClient other,
        string act,
        PaperDocument paper,
        object payload
    )
    {
        using var registered = await RegisterAsync(office, act, paper, payload);
        var id = (await registered.ReadAsync<RegistrationView>()).Id;
        await (
            await other.SendAsync($"registrations/{id}/check", new { }, registered.Tag())
        ).ReadAsync<RegistrationView>();
    }

    private static async Task<VerificationView> VerifyAsync(HttpClient visitor, string number) =>
        (
            await visitor.GetFromJsonAsync<VerificationView>(
                $"/api/honours/verify/{number}",
                AwardJson.Options
            )
        )!;

    private static SubjectRequest Subject() =>
        new(CandidateKind.Organisation, Holder, HonoursApp.Code, null);

    private async Task<List<string>> StandingAsync(string on = "2026-11-03")
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        var reply = await new Contracts.Honours.V1.Registers.RegistersClient(channel).CheckAsync(
            new()
            {
                On = on,
                WindowFrom = "2023-11-03",
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
