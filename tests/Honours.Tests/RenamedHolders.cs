using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.HolderChanges;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>
/// 第二十条、第二十八条: a holder is renamed or merged. Register, verification and search know both names; certificate and state
/// stay as they are.
/// </summary>
[Article(20)]
public sealed class RenamedHolders(HonoursApp app) : IClassFixture<HonoursApp>
{
    private static readonly DateOnly Day = new(2024, 6, 3);

    private static readonly string Successor = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        .Select(c => $"91510400MA1234567{c}")
        .First(c => UnifiedSocialCreditCode.TryParse(c, out _));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(28)]
    public async Task A_new_name_is_shown_with_the_old_one_and_the_certificate_stays_as_issued()
    {
        var (number, old, file) = await IssueAsync(21, "示例旧名钒钛有限公司");
        using var visitor = app.Anonymous();
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var at = await ProposeAsync(office, number, "示例新名（集团）有限公司");

        // Nothing is public before a second person has checked it.
        Assert.Equal(old, (await VerifyAsync(visitor, number)).Holder);
        (await office.ActReply(at, "confirm")).Refused(422, "second-person-needed");
        var view = (await other.ActReply(at, "confirm")).As<HolderChangeView>();
        Assert.Equal(HolderChangeState.InEffect, view.State);
        Assert.Equal(
            (number, old, HonourState.Certified),
            (view.Awards[0].Number, view.Awards[0].IssuedName, view.Awards[0].State)
        );

        var worth = await VerifyAsync(visitor, number);
        Assert.Equal(
            (CertificateStatus.Valid, "示例新名（集团）有限公司", old),
            (worth.Status, worth.Holder, worth.IssuedName)
        );
        Assert.Equal(
            $"2024年6月3日，“{old}”更名为“示例新名（集团）有限公司”（示例市监登字〔2024〕7号）。",
            Assert.Single(worth.HolderChanges!).Note
        );
        foreach (var words in new[] { "旧名钒钛", "新名(集团)" })
        {
            var found = Assert.Single(
                (await visitor.GetReply($"register?q={words}")).As<Page<HonourSummary>>().Items
            );
            Assert.Equal(("示例新名（集团）有限公司", old), (found.Name, found.IssuedName));
        }

        var hits = (await office.GetReply("search?q=旧名钒钛")).As<SearchAnswer>();
        Assert.Contains(
            $"曾用名：{old}",
            hits.Groups.Single(g => g.Kind == "honours").Hits[0].Detail
        );
        Assert.Contains(
            $"\"{old}\",\"曾用名：{old}\"",
            await visitor.GetStringAsync("register/csv", Cancel)
        );

        // The file is the very one that was issued, and says who held it then.
        var same = await office.GetByteArrayAsync($"certificates/{number}/pdf", Cancel);
        Assert.Equal(file, same);
        using var upload = new ByteArrayContent(file);
        upload.Headers.ContentType = new("application/pdf");
        using var answer = await visitor.PostAsync("verify/file", upload, Cancel);
        var compared = await answer.ReadAsync<FileVerificationView>();
        Assert.Equal(
            (FileStatus.Valid, "示例新名（集团）有限公司", old),
            (compared.Status, compared.Holder, compared.IssuedName)
        );

        // A later change lies above it: it goes first.
        var later = await ProposeAsync(office, number, "示例再名有限公司", Day.AddDays(1));
        (await office.PostReply("holder-changes", Request(number, "示例又名有限公司"))).Refused(
            409,
            "holder-change-pending"
        );
        (await other.ActReply(later, "confirm")).As<HolderChangeView>();
        Assert.Equal(2, (await VerifyAsync(visitor, number)).HolderChanges!.Count);
        (await office.ActReply(at, "annul", new HolderChangeReasonRequest("示例"))).Refused(
            409,
            "later-holder-change"
        );

        // What was recorded wrongly is taken back by two people, and stays on record.
        (
            await office.ActReply(later, "annul", new HolderChangeReasonRequest("文号有误（示例）"))
        ).As<HolderChangeView>();
        (await office.ActReply(later, "annul/confirm")).Refused(422, "second-person-needed");
        Assert.Equal("示例再名有限公司", (await VerifyAsync(visitor, number)).Holder);
        var annulled = (await other.ActReply(later, "annul/confirm")).As<HolderChangeView>();
        Assert.Equal((HolderChangeState.Annulled, 3), (annulled.State, annulled.Steps.Count));
        Assert.Equal("示例新名（集团）有限公司", (await VerifyAsync(visitor, number)).Holder);
        Assert.Empty(
            (await visitor.GetReply("register?q=示例再名")).As<Page<HonourSummary>>().Items
        );
        (
            await office.ActReply(at, "annul", new HolderChangeReasonRequest("示例"))
        ).As<HolderChangeView>();
        (await other.ActReply(at, "annul/confirm")).As<HolderChangeView>();
        worth = await VerifyAsync(visitor, number);
        Assert.Equal((old, null, null), (worth.Holder, worth.IssuedName, worth.HolderChanges));
    }

    [Fact]
    [Article(27)]
    public async Task Who_took_a_holder_over_answers_for_the_award_and_a_revoked_one_stays_revoked()
    {
        var (number, old, _) = await IssueAsync(22, "示例被并有限公司");
        using var visitor = app.Anonymous();
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        var merger = await WithScanAsync(
            office,
            Request(number, "示例存续有限公司") with
            {
                Kind = HolderChangeKind.Merged,
                SuccessorCode = Successor,
            }
        );
        var at = await ProposeAsync(office, merger, scanned: true);
        (await other.ActReply(at, "confirm")).As<HolderChangeView>();
        foreach (var words in new[] { "示例被并", "示例存续" })
        {
            Assert.Single(
                (await visitor.GetReply($"register?q={words}")).As<Page<HonourSummary>>().Items
            );
        }

        // 第二十七条: an accident of who holds the award now is one of the holder.
        var entered = await office.PostReply(
            "events",
            new RecordEventRequest(
                new(CandidateKind.Organisation, "示例存续有限公司", Successor, null),
                RegisterEventKind.Accident,
                new(2024, 7, 1),
                AccidentField.QualitySafety,
                null,
                Common.Codes.AccidentGrade.Larger,
                "示例规则",
                "示例事故",
                new(null, new(2024, 7, 2), null)
            )
        );
        var accident = entered.As<RegisterEventView>();
        (await other.ActReply($"events/{accident.Id}", "confirm")).As<RegisterEventView>();
        Assert.Equal(
            number,
            (await office.GetReply($"events/{accident.Id}")).As<RegisterEventView>().HolderOf
        );
        var opened = (
            await office.PostReply(
                "revocations",
                new OpenRevocationRequest(number, RevocationGround.Accident, accident.Id)
            )
        ).As<RevocationView>();

        // 第二十二条: whoever must stay out of the successor's case stays out of this one, and of its papers.
        app.Review.Recuse("recused-of-successor", $"org:{Successor}");
        using var recused = app.As(Roles.Office, subject: "recused-of-successor");
        (await recused.GetReply(at)).Refused(404, "not-found");
        (await recused.GetReply($"revocations/{opened.Id}")).Refused(404, "not-found");
        Assert.DoesNotContain(opened.Id.ToString(), (await recused.GetReply("revocations")).Text);
        Assert.DoesNotContain("示例存续", (await recused.GetReply("holder-changes")).Text);
        var scan = merger.Document.FileId;
        Assert.Equal(404, (await recused.GetReply($"files/{scan}")).Status);
        Assert.Equal(200, (await other.GetReply($"files/{scan}")).Status);

        await RevokeAsync(number);
        var worth = await VerifyAsync(visitor, number);
        Assert.Equal(
            (CertificateStatus.Revoked, "示例存续有限公司", old),
            (worth.Status, worth.Holder, worth.IssuedName)
        );
        Assert.DoesNotContain("持有", Assert.Single(worth.HolderChanges!).Note);

        // A name changes also after that, and the award is no less revoked.
        var renamed = await ProposeAsync(office, number, "示例存续新名有限公司", Day.AddDays(40));
        var view = (await other.ActReply(renamed, "confirm")).As<HolderChangeView>();
        Assert.Equal(HonourState.Revoked, Assert.Single(view.Awards).State);
        Assert.Equal(
            (CertificateStatus.Revoked, "示例存续新名有限公司"),
            (
                (await VerifyAsync(visitor, number)) is var after
                    ? (after.Status, after.Holder!)
                    : default
            )
        );
        Assert.Equal(
            HonourState.Revoked,
            Assert
                .Single(
                    (await visitor.GetReply("register?q=示例被并")).As<Page<HonourSummary>>().Items
                )
                .State
        );
    }

    [Fact]
    [Article(26)]
    public async Task Where_nobody_goes_on_to_hold_it_the_name_stays_and_nobody_uses_the_title()
    {
        var (number, old, _) = await IssueAsync(23, "示例注销有限公司");
        using var visitor = app.Anonymous();
        using var office = app.As(Roles.Office);
        using var other = app.As(Roles.Office, subject: "another");
        Assert.Equal(200, (await visitor.GetReply($"mark/{number}/svg")).Status);
        var at = await ProposeAsync(
            office,
            Request(number, "示例吸收有限公司") with
            {
                Kind = HolderChangeKind.Merged,
                SuccessorCode = Successor,
                Continues = false,
            }
        );
        (await other.ActReply(at, "confirm")).As<HolderChangeView>();
        var shown = (await visitor.GetReply($"register/{number}")).As<HonourView>();
        Assert.Equal(
            (old, null, null),
            (shown.Summary.Name, shown.Summary.IssuedName, shown.Wording)
        );
        Assert.Contains("奖项不由其承继", Assert.Single(shown.Summary.HolderChanges!).Note);
        Assert.Equal(
            number,
            Assert
                .Single(
                    (await visitor.GetReply("register?q=示例吸收")).As<Page<HonourSummary>>().Items
                )
                .Number
        );
        (await visitor.GetReply($"mark/{number}/svg")).Refused(409, "title-held-no-more");
        (
            await office.PostReply(
                "holder-changes",
                await WithScanAsync(office, Request(number, "示例"))
            )
        ).Refused(409, "holder-ended");
    }

    [Fact]
    public async Task What_is_recorded_is_a_change_of_the_register_on_paper()
    {
        var (number, old, _) = await IssueAsync(24, "示例规则有限公司", "示例个人");
        using var office = app.As(Roles.Office);
        var request = await WithScanAsync(office, Request(number, "示例规则新名有限公司"));
        (
            await office.PostReply("holder-changes", request with { Award = "PZHZLJ-99-Z-01" })
        ).Refused(422, "award-unknown");
        (await office.PostReply("holder-changes", request with { NewName = old })).Refused(
            422,
            "holder-name-unchanged"
        );
        (await office.PostReply("holder-changes", request with { NewName = " " })).Refused(
            400,
            "text-missing"
        );
        (
            await office.PostReply(
                "holder-changes",
                request with
                {
                    Document = request.Document with { FileId = null },
                }
            )
        ).Refused(422, "paper-incomplete");
        foreach (var day in new DateOnly[] { new(2023, 11, 19), new(2025, 1, 1) })
        {
            (await office.PostReply("holder-changes", request with { ChangedOn = day })).Refused(
                422,
                "holder-change-day-wrong"
            );
        }

        var merger = request with { Kind = HolderChangeKind.Merged };
        (await office.PostReply("holder-changes", merger)).Refused(422, "successor-code-malformed");
        (
            await office.PostReply(
                "holder-changes",
                merger with
                {
                    SuccessorCode = HonoursApp.Code,
                }
            )
        ).Refused(422, "successor-is-holder");
        var person = request with
        {
            Award = number.Replace("-Z-", "-G-", StringComparison.Ordinal),
            NewName = "示例改名",
        };
        (
            await office.PostReply(
                "holder-changes",
                person with
                {
                    Kind = HolderChangeKind.Merged,
                    SuccessorCode = Successor,
                }
            )
        ).Refused(422, "merger-of-individual");
        foreach (var role in Roles.All.Where(role => role != Roles.Office))
        {
            using var stranger = app.As(role);
            (await stranger.PostReply("holder-changes", request)).Refused(403, "role-lacks-right");
        }

        // A person's paper may lack a number, and is not named to the public.
        var at = await ProposeAsync(
            office,
            person with
            {
                Document = person.Document with { DocumentNumber = null },
            },
            scanned: true
        );
        using var other = app.As(Roles.Office, subject: "another");
        (await other.ActReply(at, "confirm")).As<HolderChangeView>();
        using var visitor = app.Anonymous();
        var mark = Assert.Single((await VerifyAsync(visitor, person.Award)).HolderChanges!);
        Assert.Equal((null, "示例改名"), (mark.DocumentNumber, mark.To));
        Assert.Equal(old, (await VerifyAsync(visitor, number)).Holder);
    }

    [Fact]
    public async Task A_change_shows_the_acts_that_it_does_not_refuse()
    {
        var (number, _, _) = await IssueAsync(25, "示例按钮有限公司");
        using var people = new People(role => app.As(role));
        using var other = app.As(Roles.Office, subject: "another");
        var office = people.Of(Roles.Office);
        var at = await ProposeAsync(office, number, "示例按钮新名有限公司");
        var reason = new HolderChangeReasonRequest("示例");
        await StepAsync(other, "confirm", null);
        await StepAsync(office, "annul", reason);
        await StepAsync(other, "annul/reject", reason);
        await StepAsync(office, "annul", reason);
        await StepAsync(other, "annul/confirm", null);
        await CheckAsync();
        at = await ProposeAsync(office, number, "示例按钮新名有限公司");
        await StepAsync(other, "reject", reason);
        await CheckAsync();

        Task CheckAsync() => ActsShown.CheckAsync(HolderChangeActs.Table, at, people.Of);

        async Task StepAsync(HttpClient by, string verb, object? body)
        {
            await CheckAsync();
            (await by.ActReply(at, verb, body)).As<HolderChangeView>();
        }
    }

    [Theory]
    [InlineData(HolderChangeState.Proposed, 2)]
    [InlineData(HolderChangeState.InEffect, 1)]
    [InlineData(HolderChangeState.AnnulmentProposed, 2)]
    [InlineData(HolderChangeState.Rejected, 0)]
    [InlineData(HolderChangeState.Annulled, 0)]
    public void From_each_state_lead_only_its_own_steps(HolderChangeState state, int steps) =>
        Assert.Equal(
            steps,
            Enum.GetValues<HolderChangeStep>()
                .Count(step => HolderChangeTable.Next(state, step) is not null)
        );

    private async Task<(string Number, string Name, byte[] File)> IssueAsync(
        int ordinal,
        string name,
        string? person = null
    )
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        (string, string)[] to = [("organisation", name)];
        var decided = await app.AwardAsync(
            ordinal,
            person is null ? to : [.. to, ("individual", person)]
        );
        using var office = app.As(Roles.Office);
        (
            await office.PostReply(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        ).As<IssuedCertificates>();
        app.Clock.Now = new(2024, 8, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var number = $"PZHZLJ-{ordinal}-Z-01";
        return (number, name, await office.GetByteArrayAsync($"certificates/{number}/pdf", Cancel));
    }

    private static ProposeHolderChangeRequest Request(
        string award,
        string name,
        DateOnly? on = null
    ) =>
        new(
            award,
            HolderChangeKind.Renamed,
            name,
            on ?? Day,
            Continues: true,
            "登记机关准予变更（示例）",
            new("示例市监登字〔2024〕7号", Day.AddDays(50), Guid.NewGuid())
        );

    private static async Task<ProposeHolderChangeRequest> WithScanAsync(
        HttpClient office,
        ProposeHolderChangeRequest request
    ) =>
        request with
        {
            Document = await office.ScanAsync("示例市监登字〔2024〕7号", Day.AddDays(50)),
        };

    private static Task<string> ProposeAsync(
        HttpClient office,
        string award,
        string name,
        DateOnly? on = null
    ) => ProposeAsync(office, Request(award, name, on));

    private static async Task<string> ProposeAsync(
        HttpClient office,
        ProposeHolderChangeRequest request,
        bool scanned = false
    )
    {
        var proposed = await office.PostReply(
            "holder-changes",
            scanned ? request : await WithScanAsync(office, request)
        );
        return $"holder-changes/{proposed.As<HolderChangeView>().Id}";
    }

    private static async Task<VerificationView> VerifyAsync(HttpClient visitor, string number) =>
        (await visitor.GetReply($"verify/{number}")).As<VerificationView>();

    private Task RevokeAsync(string number) =>
        app.InScopeAsync<HonoursDb>(async db =>
        {
            var honour = await db.Honours.SingleAsync(h => h.Number == number, Cancel);
            honour.Revoke(
                "攀府发〔2024〕99号",
                new(2024, 7, 31),
                Guid.NewGuid(),
                27,
                "",
                app.Clock.Now
            );
            await db.SaveChangesAsync(Cancel);
        });
}
