using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>From the report to the final 受理名单, over a real database.</summary>
public sealed class AcceptanceTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Walled = "office-walled";
    private readonly Journey journey = new(app);
    private Guid good;
    private Guid objected;
    private Guid unfit;
    private Guid person;
    private string list = "";

    [Fact]
    [Article(3)]
    [Article(9)]
    [Article(12)]
    [Article(13)]
    [Article(22)]
    public async Task A_list_is_consulted_on_announced_and_concluded()
    {
        var edition = await journey.OpenEditionAsync();
        good = await FirmAsync(edition, 1);
        objected = await FirmAsync(edition, 2);
        unfit = await FirmAsync(edition, 3);
        person = await journey.FileAsync(
            edition,
            "institution-example",
            CandidateKind.Individual,
            file => Forms.Individual(file, "示例李某某", Numbers.CitizenNumber(1))
        );
        using var office = app.As(Roles.Office);
        await NothingIsDraftedWhileSomebodyMayStillBeReported(office, edition);
        await NumbersAreShownOnTheRecord(office);
        foreach (var id in (Guid[])[good, objected, person])
        {
            await journey.RecheckAsync(id, acceptable: true);
        }

        await journey.RecheckAsync(unfit, acceptable: false);
        await TheQueueHidesWhoIsWalledOff(office);
        await OnlyWhoWasReportedIsListed(office, edition);
        await DepartmentsAreAsked(office);
        await TheListIsAnnounced(office);
        await TheListBecomesFinal(office);
    }

    private async Task NothingIsDraftedWhileSomebodyMayStillBeReported(
        HttpClient office,
        Guid edition
    )
    {
        var request = new DraftAcceptanceListRequest(edition);
        foreach (var id in (Guid[])[good, objected, unfit, person])
        {
            // Filing is over from 4 April on, yet not everybody is reported.
            (await office.PostReply("acceptance-lists", request)).Refused(
                422,
                "reporting-not-over"
            );
            await journey.ReviewAsync(id);
        }
    }

    private async Task NumbersAreShownOnTheRecord(HttpClient office)
    {
        using var county = app.As(Roles.ReceivingBody, Journey.County);
        using var other = app.As(Roles.ReceivingBody, "county-office-510402");
        var request = new UnmaskRequest("与公安登记信息核对");
        (await other.PostReply($"preliminary/{person}/unmask", request)).Refused(404, "not-found");
        (await county.PostReply($"preliminary/{person}/unmask", new UnmaskRequest(" "))).Refused(
            400,
            "malformed-request"
        );
        foreach (
            var answer in (Reply[])
                [
                    await county.PostReply($"preliminary/{person}/unmask", request),
                    await office.PostReply($"recheck/{person}/unmask", request),
                ]
        )
        {
            Assert.Equal(Numbers.CitizenNumber(1), answer.As<UnmaskedNumberView>().Number);
        }

        (await office.PostReply($"recheck/{good}/unmask", request)).Refused(404, "not-found");
        await app.InScopeAsync<ApplicationsDb>(async db =>
            Assert.Equal(2, await db.SecretOpenings.CountAsync(o => o.ApplicationId == person))
        );
    }

    private async Task TheUnitIsToldThatSomethingWaitsAndNotWhat(Guid registration) =>
        await app.InScopeAsync<ApplicationsDb>(async db =>
        {
            var type = MessageRequested.Descriptor.FullName;
            var payload = await db
                .Database.SqlQuery<byte[]>(
                    $"SELECT payload AS \"Value\" FROM outbox_events WHERE aggregate_id = {registration} AND type = {type}"
                )
                .SingleAsync();
            var told = MessageRequested.Parser.ParseFrom(payload);
            Assert.Equal(("registration-pending", "/registrations"), (told.Kind, told.Link));
            Assert.DoesNotContain("受理名单", told.Title + told.Body, StringComparison.Ordinal);
        });

    private async Task TheQueueHidesWhoIsWalledOff(HttpClient office)
    {
        app.Access.WalledOff.Add((Walled, objected));
        using var walled = app.As(Roles.Office, subject: Walled);
        var all = (await office.GetReply("recheck")).As<Page<RecheckRow>>();
        Assert.Equal(4, all.Items.Count);
        var first = (await walled.GetReply("recheck?limit=2")).As<Page<RecheckRow>>();
        var rest = (await walled.GetReply($"recheck?limit=2&after={first.Next}")).As<
            Page<RecheckRow>
        >();
        Assert.Null(rest.Next);
        Assert.Equal(
            all.Items.Select(r => r.Id).Where(id => id != objected),
            first.Items.Concat(rest.Items).Select(r => r.Id)
        );
        (await walled.GetReply($"recheck/{objected}")).Refused(404, "not-found");
        app.Access.PledgeMissing = true;
        (await office.GetReply("recheck")).Refused(403, "pledge-not-signed");
        (await office.GetReply($"recheck/{good}")).Refused(403, "pledge-not-signed");
        app.Access.PledgeMissing = false;
    }

    private async Task OnlyWhoWasReportedIsListed(HttpClient office, Guid edition)
    {
        using var walled = app.As(Roles.Office, subject: Walled);
        (
            await walled.PostReply("acceptance-lists", new DraftAcceptanceListRequest(edition))
        ).Refused(403, "recusal-stands");
        var drafted = (
            await office.PostReply("acceptance-lists", new DraftAcceptanceListRequest(edition))
        ).As<AcceptanceListView>();
        Assert.Equal(2, drafted.Organisations.Count);
        Assert.Equal(person, Assert.Single(drafted.Individuals).ApplicationId);
        list = $"acceptance-lists/{drafted.Id}";
        (
            await office.PostReply("acceptance-lists", new DraftAcceptanceListRequest(edition))
        ).Refused(409, "list-exists");
        var narrow = (await walled.GetReply(list)).As<AcceptanceListView>();
        Assert.Equal(good, Assert.Single(narrow.Organisations).ApplicationId);

        (await EntriesAsync(office, good, unfit)).Refused(422, "not-reported");
        (await EntriesAsync(office, good, Guid.NewGuid())).Refused(422, "not-reported");
        Assert.Empty((await EntriesAsync(office, good)).As<AcceptanceListView>().Individuals);
        (await EntriesAsync(office, good, objected, person)).As<AcceptanceListView>();
        (await AnnounceAsync(office)).Refused(409, "wrong-state");
    }

    private async Task DepartmentsAreAsked(HttpClient office)
    {
        app.Clock.Now = Journey.At(5, 9);
        var letter = await Journey.UploadAsync(office);
        var request = new ConsultDepartmentsRequest(
            null,
            new(2023, 5, 19),
            new(null, new(2023, 5, 9), letter)
        );
        var asked = (await office.ActReply(list, "consult", request)).As<AcceptanceListView>();
        await NoColleagueWhoIsWalledOffReads(letter);
        Assert.Equal(10, asked.Consultations.Count);
        Assert.All(
            asked.Consultations.Where(c => c.DepartmentUnit is "dept-zzb" or "dept-jw"),
            c => Assert.Equal(person, Assert.Single(c.Candidates).ApplicationId)
        );
        (await office.ActReply(list, "consult", request)).Refused(409, "consultation-exists");
        (await EntriesAsync(office, good)).Refused(409, "wrong-state");

        foreach (var consultation in asked.Consultations.Skip(1))
        {
            using var department = app.As(Roles.Department, consultation.DepartmentUnit);
            var own = (await department.GetReply("acceptance-consultations?open=true")).As<
                Page<AcceptanceConsultationView>
            >();
            Assert.Equal(consultation.Id, Assert.Single(own.Items).Id);
            using var stranger = app.As(Roles.Department, asked.Consultations[0].DepartmentUnit);
            (await stranger.GetReply($"acceptance-consultations/{consultation.Id}")).Refused(
                404,
                "not-found"
            );
            var answers = AnswersTo(consultation, consultation.DepartmentUnit == "dept-sthjj");
            var scan = await Journey.UploadAsync(department);
            (
                await department.ActReply(
                    $"acceptance-consultations/{consultation.Id}",
                    "reply",
                    new AcceptanceReplyRequest(answers, new(null, new(2023, 5, 9), scan))
                )
            ).As<AcceptanceConsultationView>();
            await OnlyWhoMayOpenEveryoneReads(scan, consultation, stranger);
        }

        (await AnnounceAsync(office)).Refused(422, "consultation-open");
        await RegisterFromPaperAsync(asked.Consultations[0]);
        (await AnnounceAsync(office)).Refused(422, "objection-unhandled");
        var objecting = asked.Consultations.Single(c => c.DepartmentUnit == "dept-sthjj");
        (await HandleAsync(office, objecting.Id, " ")).Refused(422, "handling-missing");
        var handled = (
            await HandleAsync(office, objecting.Id, "经核实已整改。")
        ).As<AcceptanceListView>();
        Assert.Contains(
            handled.Consultations.SelectMany(c => c.Candidates),
            c => c.Handling == "经核实已整改。"
        );
    }

    private async Task OnlyWhoMayOpenEveryoneReads(
        Guid scan,
        AcceptanceConsultationView consultation,
        HttpClient stranger
    )
    {
        using var office = app.As(Roles.Office);
        using var walled = app.As(Roles.Office, subject: Walled);
        Assert.Equal(200, (await office.GetReply($"files/{scan}")).Status);
        (await stranger.GetReply($"files/{scan}")).Refused(404, "not-found");
        var concerned = consultation.Candidates.Any(c => c.ApplicationId == objected);
        Assert.Equal(concerned ? 404 : 200, (await walled.GetReply($"files/{scan}")).Status);
    }

    private async Task NoColleagueWhoIsWalledOffReads(Guid scan)
    {
        using var colleague = app.As(Roles.Office, subject: "office-2");
        using var walled = app.As(Roles.Office, subject: Walled);
        Assert.Equal(200, (await colleague.GetReply($"files/{scan}")).Status);
        (await walled.GetReply($"files/{scan}")).Refused(404, "not-found");
    }

    private async Task RegisterFromPaperAsync(AcceptanceConsultationView consultation)
    {
        using var first = app.As(Roles.Office, subject: "office-1");
        using var second = app.As(Roles.Office, subject: "office-2");
        var payload = JsonSerializer.SerializeToElement(
            new RegisteredAcceptanceReply(consultation.Id, AnswersTo(consultation, objects: false)),
            AwardJson.Options
        );
        var scan = await Journey.UploadAsync(first);
        var registered = await first.PostReply(
            "registrations",
            new RegisterActRequest(
                "acceptance-consultation-reply",
                consultation.DepartmentName,
                new(null, new(2023, 5, 9), scan),
                payload
            )
        );
        var id = registered.As<RegistrationView>().Id;
        await TheUnitIsToldThatSomethingWaitsAndNotWhat(id);
        using var walled = app.As(Roles.Office, subject: Walled);
        Assert.Empty((await walled.GetReply("registrations")).As<Page<RegistrationView>>().Items);
        (await walled.GetReply($"registrations/{id}")).Refused(404, "not-found");
        await NoColleagueWhoIsWalledOffReads(scan);
        var before = (
            await first.GetReply($"acceptance-consultations/{consultation.Id}")
        ).As<AcceptanceConsultationView>();
        Assert.Null(before.RepliedBy);
        (await second.ActReply($"registrations/{id}", "check")).As<RegistrationView>();
        var after = (
            await first.GetReply($"acceptance-consultations/{consultation.Id}")
        ).As<AcceptanceConsultationView>();
        Assert.Equal(id, after.RegistrationId);
    }

    private async Task TheListIsAnnounced(HttpClient office)
    {
        app.Clock.Now = Journey.At(5, 22);
        app.Registers.Entry = new()
        {
            Kind = "accident",
            Grade = "ordinary",
            Day = "2021-01-01",
        };
        (await AnnounceAsync(office)).Refused(422, "candidate-ineligible");
        app.Registers.Entry = null;
        app.Registers.Reachable = false;
        (await AnnounceAsync(office)).Refused(503, "cannot-verify-now");
        app.Registers.Reachable = true;
        app.Calendar.Reachable = false;
        (await AnnounceAsync(office)).Refused(503, "cannot-verify-now");
        app.Calendar.Reachable = true;
        (await AnnounceAsync(office, "现对示例李某某等公示如下。")).Refused(422, "names-in-text");
        Assert.Empty(await app.RaisedAsync<AcceptanceListAnnounced>());

        var announced = (await AnnounceAsync(office)).As<AcceptanceListView>();
        Assert.Equal(AcceptanceListState.Announced, announced.State);
        var raised = Assert.Single(await app.RaisedAsync<AcceptanceListAnnounced>());
        Assert.Equal($"{announced.NoticeId}", raised.NoticeId);
        Assert.Equal((5, "2023-05-22"), (raised.PeriodDays, raised.PublishedOn));
        Assert.Equal("示例：0812-0000009", raised.SupervisionContact);
        Assert.Equal(3, raised.Candidates.Count);
        Assert.All(raised.Candidates, c => Assert.Empty(c.Deeds));
        Assert.DoesNotContain(
            "示例李某某",
            string.Concat(raised.Paragraphs),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(Numbers.CitizenNumber(1), $"{raised}", StringComparison.Ordinal);
        (await AnnounceAsync(office)).Refused(409, "wrong-state");
    }

    private async Task TheListBecomesFinal(HttpClient office)
    {
        app.Notices.Published = false;
        (await office.ActReply(list, "conclude")).Refused(503, "cannot-verify-now");
        app.Notices.Published = true;
        app.Notices.Standing = new() { LastDay = "2023-05-29", OpenObjections = 1 };
        (await office.ActReply(list, "conclude")).Refused(422, "notice-not-closed");
        app.Clock.Now = Journey.At(5, 30);
        app.Notices.Standing.Closed = true;
        (await office.ActReply(list, "conclude")).Refused(422, "objection-open");
        app.Notices.Standing.OpenObjections = 0;
        app.Notices.Standing.Candidates.Add(
            new CandidateObjections { CandidateId = $"{objected}", Upheld = 1 }
        );
        (await office.ActReply(list, "conclude")).Refused(422, "objection-upheld");
        await RefuseAsync(office, objected, "公示期间的异议成立。");
        (await office.ActReply(list, "conclude")).Refused(422, "reasons-missing");
        (
            await office.ActReply($"recheck/{unfit}", "refuse", new RefuseApplicationRequest(" "))
        ).Refused(422, "reasons-missing");
        await RefuseAsync(office, unfit, "业绩材料与要求不符。");

        var final = (await office.ActReply(list, "conclude")).As<AcceptanceListView>();
        Assert.Equal(AcceptanceListState.Concluded, final.State);
        Assert.Equal(
            [$"{ApplicationState.Accepted}", $"{ApplicationState.NotAccepted}"],
            final.Organisations.Select(o => o.State).Order()
        );
        var accepted = await app.RaisedAsync<CandidateAccepted>();
        Assert.Equal(
            new HashSet<string> { $"{good}", $"{person}" },
            accepted.Select(a => a.Candidate.CandidateId).ToHashSet()
        );
        Assert.Equal(2, (await app.RaisedAsync<CandidateStopped>()).Count);
        (await office.ActReply(list, "conclude")).Refused(409, "wrong-state");
    }

    private async Task<Guid> FirmAsync(Guid edition, int n) =>
        await journey.FileAsync(
            edition,
            $"enterprise-example-{n}",
            CandidateKind.Organisation,
            file =>
            {
                var form = Forms.Organisation(file, $"示例第{n}新材料有限公司");
                return form with
                {
                    Organisation = form.Organisation! with { CreditCode = Numbers.CreditCode(n) },
                };
            }
        );

    private async Task<Reply> EntriesAsync(HttpClient office, params Guid[] ids)
    {
        var seen = await office.GetReply(list);
        return await office.PutReply(
            $"{list}/entries",
            new AcceptanceEntriesRequest(ids),
            seen.Tag
        );
    }

    private Task<Reply> AnnounceAsync(HttpClient office, string? paragraph = null) =>
        office.ActReply(
            list,
            "announce",
            new AnnounceAcceptanceRequest(
                "攀质强办〔2023〕2号",
                null,
                null,
                paragraph is null ? null : [paragraph]
            )
        );

    private Task<Reply> HandleAsync(HttpClient office, Guid consultation, string handling) =>
        office.ActReply(
            list,
            "handle-objection",
            new HandleObjectionRequest(consultation, good, handling)
        );

    private static async Task RefuseAsync(HttpClient office, Guid id, string reasons) =>
        (
            await office.ActReply($"recheck/{id}", "refuse", new RefuseApplicationRequest(reasons))
        ).As<RecheckView>();

    private IReadOnlyList<CandidateAnswer> AnswersTo(
        AcceptanceConsultationView consultation,
        bool objects
    ) =>
        [
            .. consultation.Candidates.Select(c =>
                objects && c.ApplicationId == good
                    ? new CandidateAnswer(
                        c.ApplicationId,
                        ConsultationAnswer.Objection,
                        "正在整改。"
                    )
                    : new(c.ApplicationId, ConsultationAnswer.NoObjection, null)
            ),
        ];
}
