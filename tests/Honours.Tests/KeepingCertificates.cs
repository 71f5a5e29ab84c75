using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Custody;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第二十条: certificate and plaque are made, handed over against a signature, lost, replaced and recovered.</summary>
[Article(20)]
public sealed class KeepingCertificates(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Unit = "enterprise-example";
    private static readonly DateOnly Day = new(2023, 12, 1);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void The_table_allows_exactly_these_steps() =>
        Assert.Equal(
            [
                "ToBeMade-Make",
                "ToBeMade-Recover",
                "Made-HandOver",
                "Made-Recover",
                "HandedOver-Lose",
                "HandedOver-Recover",
                "Lost-Find",
                "Lost-Replace",
                "Lost-Recover",
                "Recovered-HandBack",
            ],
            from s in Enum.GetValues<CustodyState>()
            from a in Enum.GetValues<CustodyStep>()
            where CustodyTable.Next(s, a) is not null
            select $"{s}-{a}"
        );

    [Fact]
    [Article(28)]
    public async Task A_certificate_shows_the_acts_that_it_does_not_refuse_until_it_is_replaced()
    {
        using var people = new People(role =>
            app.As(role, role == Roles.Applicant ? Unit : "city-office")
        );
        var office = people.Of(Roles.Office);
        var number = await HolderAsync(81);
        var at = $"custody/{(await ItemAsync(office, number, CustodyKind.Certificate)).Id}";
        using var visitor = app.Anonymous();
        var first = await office.GetByteArrayAsync(
            $"/api/honours/certificates/{number}/pdf",
            Cancel
        );

        await StepAsync("made", new RecordMadeRequest(Day, "示例制作单位"));
        await StepAsync("hand-over", new RecordHandOverRequest("示例签收人", await ScanAsync()));
        await StepAsync("loss", new RecordLossRequest(Day, "示例经过", await ScanAsync()));
        await StepAsync("found", new RecordFoundRequest(Day, "示例找回"));
        await StepAsync("loss", new RecordLossRequest(Day, "示例经过", await ScanAsync()));
        Assert.Equal(FileStatus.Valid, (await FileAsync(first)).Status);
        await StepAsync("replace", new ReplaceCustodyRequest("示例理由"));
        await CheckAsync();

        var replaced = (await office.GetReply(at)).As<CustodyView>();
        Assert.Equal((2, CustodyState.ToBeMade), (replaced.Copy, replaced.State));
        Assert.Null(replaced.SignedBy);
        Assert.Equal(
            ["制发", "制作完成", "颁发签收", "遗失", "找回", "遗失", "补发"],
            replaced.Steps.Select(s => s.Name)
        );

        // 第二十八条: the number is the same, the file that was lost with it is not.
        var second = await office.GetByteArrayAsync(
            $"/api/honours/certificates/{number}/pdf",
            Cancel
        );
        Assert.Equal(FileStatus.Replaced, (await FileAsync(first)).Status);
        Assert.Equal(FileStatus.Valid, (await FileAsync(second)).Status);
        var checkedNumber = (await visitor.GetReply($"verify/{number}")).As<VerificationView>();
        Assert.Equal(
            (CertificateStatus.Valid, (DateOnly?)Day),
            (checkedNumber.Status, checkedNumber.ReissuedOn)
        );
        using var document = UglyToad.PdfPig.PdfDocument.Open(second);
        var text = string.Concat(document.GetPage(1).Text.Where(c => !char.IsWhiteSpace(c)));
        Assert.Contains("2023年12月1日补发，原证书作废", text, StringComparison.Ordinal);
        Assert.Contains(number, text, StringComparison.Ordinal);

        await StepAsync("made", new RecordMadeRequest(Day));
        await StepAsync("hand-over", new RecordHandOverRequest("示例签收人", await ScanAsync()));
        Assert.Equal(2, (await office.GetReply(at)).As<CustodyView>().Copy);

        Task CheckAsync() => ActsShown.CheckAsync(CustodyActs.Table, at, people.Of);

        Task<PaperDocument> ScanAsync() => office.ScanAsync("攀质强办〔2023〕90号", Day);

        async Task<FileVerificationView> FileAsync(byte[] file) =>
            await (
                await visitor.PostAsync(
                    "/api/honours/verify/file",
                    new ByteArrayContent(file)
                    {
                        Headers = { ContentType = new("application/pdf") },
                    },
                    Cancel
                )
            ).ReadAsync<FileVerificationView>();

        async Task StepAsync(string verb, object body)
        {
            await CheckAsync();
            (await office.ActReply(at, verb, body)).As<CustodyView>();
        }
    }

    [Fact]
    public async Task A_plaque_is_replaced_without_a_new_certificate()
    {
        using var office = app.As(Roles.Office);
        var number = await HolderAsync(82);
        var at = $"custody/{(await ItemAsync(office, number, CustodyKind.Plaque)).Id}";
        await office.ActReply(at, "made", new RecordMadeRequest(Day));
        var paper = await office.ScanAsync("攀质强办〔2023〕91号", Day);
        await office.ActReply(at, "hand-over", new RecordHandOverRequest("示例签收人", paper));
        await office.ActReply(at, "loss", new RecordLossRequest(Day, "示例", paper));
        (await office.ActReply(at, "replace", new ReplaceCustodyRequest("示例"))).As<CustodyView>();
        Assert.Null((await office.GetReply($"verify/{number}")).As<VerificationView>().ReissuedOn);
    }

    [Fact]
    public async Task What_is_not_collected_is_listed_and_handed_over_together_all_or_none()
    {
        using var office = app.As(Roles.Office);
        var number = await HolderAsync(83);
        var certificate = await ItemAsync(office, number, CustodyKind.Certificate);
        var plaque = await ItemAsync(office, number, CustodyKind.Plaque);
        Assert.Equal(2, await CountAsync("collected=false"));
        var many = new HandOverManyRequest(
            [certificate.Id, plaque.Id],
            "示例签收人",
            await office.ScanAsync("攀质强办〔2023〕92号", Day)
        );
        await office.ActReply($"custody/{certificate.Id}", "made", new RecordMadeRequest(Day));
        (await office.PostReply("custody/hand-over", many)).Refused(409, "custody-wrong-state");
        Assert.Equal(2, await CountAsync("collected=false"));
        await office.ActReply($"custody/{plaque.Id}", "made", new RecordMadeRequest(Day));
        (await office.PostReply("custody/hand-over", many with { Ids = [] })).Refused(
            400,
            "malformed-request"
        );
        (
            await office.PostReply(
                "custody/hand-over",
                many with
                {
                    Ids = [plaque.Id, Guid.NewGuid()],
                }
            )
        ).Refused(404, "not-found");
        var done = (await office.PostReply("custody/hand-over", many)).As<HandedOverMany>();
        Assert.All(done.Items, i => Assert.Equal(CustodyState.HandedOver, i.State));
        Assert.Equal(0, await CountAsync("collected=false"));
        Assert.Equal(2, await CountAsync("collected=true"));
        Assert.Equal(1, await CountAsync("kind=Plaque&state=HandedOver"));

        async Task<int> CountAsync(string query) =>
            (await office.GetReply($"custody?q={number}&{query}"))
                .As<Page<CustodyView>>()
                .Items.Count;
    }

    [Fact]
    public async Task Days_that_cannot_be_and_papers_without_a_scan_are_refused()
    {
        using var office = app.As(Roles.Office);
        var number = await HolderAsync(84);
        var at = $"custody/{(await ItemAsync(office, number, CustodyKind.Plaque)).Id}";
        foreach (var wrong in (DateOnly[])[new(2023, 11, 19), new(2023, 12, 2)])
        {
            (await office.ActReply(at, "made", new RecordMadeRequest(wrong))).Refused(
                422,
                "custody-day-wrong"
            );
        }

        await office.ActReply(at, "made", new RecordMadeRequest(Day));
        (
            await office.ActReply(
                at,
                "hand-over",
                new RecordHandOverRequest("示例签收人", new PaperDocument(null, Day, null))
            )
        ).Refused(422, "paper-incomplete");
        (
            await office.ActReply(
                at,
                "hand-over",
                new RecordHandOverRequest(
                    "示例签收人",
                    await office.ScanAsync("攀质强办〔2023〕93号", new(2023, 11, 30))
                )
            )
        ).Refused(422, "custody-day-wrong");
        var paper = await office.ScanAsync("攀质强办〔2023〕93号", Day);
        (await office.ActReply(at, "hand-over", new RecordHandOverRequest(" ", paper))).Refused(
            400,
            "text-missing"
        );
    }

    [Fact]
    public async Task A_unit_sees_its_own_without_scans_and_acts_on_nothing()
    {
        using var office = app.As(Roles.Office);
        using var holder = app.As(Roles.Applicant, Unit);
        using var stranger = app.As(Roles.Applicant, "enterprise-other");
        var number = await HolderAsync(85);
        var at = $"custody/{(await ItemAsync(office, number, CustodyKind.Plaque)).Id}";
        await office.ActReply(at, "made", new RecordMadeRequest(Day));
        var paper = await office.ScanAsync("攀质强办〔2023〕94号", Day);
        await office.ActReply(at, "hand-over", new RecordHandOverRequest("示例签收人", paper));
        var own = (await holder.GetReply(at)).As<CustodyView>();
        Assert.Empty(own.Acts);
        Assert.Null(own.Steps[^1].Paper!.FileId);
        Assert.NotNull((await office.GetReply(at)).As<CustodyView>().Steps[^1].Paper!.FileId);
        (await stranger.GetReply(at)).Refused(404, "not-found");
        Assert.Empty(
            (await stranger.GetReply($"custody?q={number}")).As<Page<CustodyView>>().Items
        );
        (
            await holder.PostReply($"{at}/loss", new RecordLossRequest(Day, "示例", paper), "\"1\"")
        ).Refused(403, "role-lacks-right");
        (await holder.PostReply("custody/open")).Refused(403, "role-lacks-right");
    }

    [Fact]
    [Article(22)]
    public async Task For_a_recused_clerk_what_is_kept_of_the_subject_does_not_exist()
    {
        var number = await HolderAsync(86);
        using var office = app.As(Roles.Office);
        var at = $"custody/{(await ItemAsync(office, number, CustodyKind.Plaque)).Id}";
        await office.ActReply(at, "made", new RecordMadeRequest(Day));
        var receipt = await office.ScanAsync("攀质强办〔2023〕97号", Day);
        await office.ActReply(at, "hand-over", new RecordHandOverRequest("示例签收人", receipt));
        using var clear = app.As(Roles.Office, subject: "clear-of-custody");
        Assert.Equal(200, (await clear.GetReply($"files/{receipt.FileId}")).Status);
        app.Review.Recuse("recused-of-custody", $"org:{HonoursApp.Code}");
        using var recused = app.As(Roles.Office, subject: "recused-of-custody");
        (await recused.GetReply($"files/{receipt.FileId}")).Refused(404, "not-found");
        (await recused.GetReply(at)).Refused(404, "not-found");
        (await recused.PostReply($"{at}/made", new RecordMadeRequest(Day), "\"1\"")).Refused(
            404,
            "not-found"
        );
        Assert.Empty((await recused.GetReply($"custody?q={number}")).As<Page<CustodyView>>().Items);
    }

    [Fact]
    [Article(27)]
    public async Task What_comes_back_under_a_revocation_is_recovered_and_nothing_is_given_any_more()
    {
        using var office = app.As(Roles.Office);
        using var government = app.As(Roles.Government, "government");
        var number = await HolderAsync(87);
        var certificate =
            $"custody/{(await ItemAsync(office, number, CustodyKind.Certificate)).Id}";
        var plaque = $"custody/{(await ItemAsync(office, number, CustodyKind.Plaque)).Id}";
        await office.ActReply(plaque, "made", new RecordMadeRequest(Day));
        app.Clock.Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.FromHours(8));
        DateOnly day = new(2026, 11, 3);
        var opened = await office.PostReply(
            "revocations",
            new OpenRevocationRequest(number, RevocationGround.Accident, await AccidentAsync())
        );
        var at = $"revocations/{opened.As<RevocationView>().Id}";
        await office.ActReply(
            at,
            "report",
            new ReportRevocationRequest(await office.ScanAsync("攀质强办〔2026〕95号", day))
        );
        (
            await government.ActReply(
                at,
                "decide",
                new DecideRevocationRequest(await government.ScanAsync("攀府发〔2026〕95号", day))
            )
        ).As<RevocationView>();
        Assert.DoesNotContain("hand-over", ActsShown.Verbs(await office.GetReply(plaque)));
        (
            await office.ActReply(
                plaque,
                "hand-over",
                new RecordHandOverRequest(
                    "示例签收人",
                    await office.ScanAsync("攀质强办〔2026〕96号", day)
                )
            )
        ).Refused(409, "custody-award-revoked");
        await office.ActReply(
            at,
            "serve",
            new ServeRevocationRequest(day, 15, DayCount.Days, null)
        );
        (
            await office.ActReply(at, "return", new RecordReturnRequest(null, day))
        ).As<RevocationView>();
        Assert.Equal(
            (CustodyState.ToBeMade, CustodyState.Recovered),
            (await StateAsync(certificate), await StateAsync(plaque))
        );
        (
            await office.ActReply(at, "return", new RecordReturnRequest(day, null))
        ).As<RevocationView>();
        Assert.Equal(CustodyState.Recovered, await StateAsync(certificate));

        async Task<CustodyState> StateAsync(string item) =>
            (await office.GetReply(item)).As<CustodyView>().State;

        async Task<Guid> AccidentAsync()
        {
            var recorded = await office.PostReply(
                "events",
                new RecordEventRequest(
                    new(CandidateKind.Organisation, "示例保管有限公司", HonoursApp.Code, null),
                    RegisterEventKind.Accident,
                    new(2026, 11, 2),
                    AccidentField.QualitySafety,
                    null,
                    AccidentGrade.Larger,
                    "示例规则",
                    "示例事故",
                    new(null, new(2026, 11, 2), null)
                )
            );
            var id = recorded.As<RegisterEventView>().Id;
            using var other = app.As(Roles.Office, subject: "another");
            (
                await other.PostReply($"events/{id}/confirm", new { }, recorded.Tag)
            ).As<RegisterEventView>();
            return id;
        }
    }

    [Fact]
    public async Task What_was_issued_before_is_taken_over_once()
    {
        using var office = app.As(Roles.Office);
        var number = await HolderAsync(88);
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            db.RemoveRange(db.CustodyItems);
            await db.SaveChangesAsync(Cancel);
        });
        Assert.True((await office.PostReply("custody/open")).As<OpenedCustody>().Count >= 2);
        Assert.Equal(0, (await office.PostReply("custody/open")).As<OpenedCustody>().Count);
        Assert.Equal(
            CustodyState.ToBeMade,
            (await ItemAsync(office, number, CustodyKind.Certificate)).State
        );
    }

    private async Task<string> HolderAsync(int ordinal)
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(ordinal, ("organisation", "示例保管有限公司"));
        using var office = app.As(Roles.Office);
        return (
            await office.PostReply(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        )
            .As<IssuedCertificates>()
            .Items[0]
            .Number!;
    }

    private static async Task<CustodyView> ItemAsync(
        HttpClient office,
        string number,
        CustodyKind kind
    ) =>
        Assert.Single(
            (await office.GetReply($"custody?q={number}&kind={kind}")).As<Page<CustodyView>>().Items
        );
}
