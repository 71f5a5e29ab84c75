using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Accepting;

/// <summary>Ten departments are asked.</summary>
public sealed class AskedCase(TestPostgres postgres) : ListCase(postgres, ListStage.Asked);

/// <summary>第十三条：征求市级有关部门意见. Each test that answers does so for departments of its own.</summary>
public sealed class ConsultationTests(AskedCase c) : IClassFixture<AskedCase>
{
    private const string AnswersOnPaper = "dept-fgw";
    private const string AnswersOnFirms = "dept-sthjj";
    private const string AnswersOnPeople = "dept-jw";

    [Fact]
    [Article(13)]
    public void Each_department_is_asked_about_those_it_knows()
    {
        Assert.Equal(10, c.Consultations.Count);
        Assert.All(
            c.Consultations.Where(a => a.DepartmentUnit is "dept-zzb" or "dept-jw"),
            a => Assert.Equal(c.Person, Assert.Single(a.Candidates).ApplicationId)
        );
    }

    [Fact]
    [Article(13)]
    public async Task Departments_are_asked_once_and_the_list_stands()
    {
        using var office = c.Office();
        (await c.ConsultAsync(office)).Refused(409, "consultation-exists");
        (await c.EntriesAsync(office, c.Good)).Refused(409, "wrong-state");
    }

    [Fact]
    [Article(13)]
    public async Task Nothing_is_announced_before_all_have_answered()
    {
        using var office = c.Office();
        (await c.AnnounceAsync(office)).Refused(422, "consultation-open");
    }

    [Fact]
    [Article(22)]
    public Task The_letter_is_not_for_a_colleague_who_is_walled_off() => HiddenAsync(c.Letter);

    [Fact]
    [Article(13)]
    public async Task A_department_finds_its_own_consultation_and_no_other()
    {
        foreach (
            var consultation in c.Consultations.Where(a =>
                a.DepartmentUnit is not (AnswersOnPaper or AnswersOnFirms or AnswersOnPeople)
            )
        )
        {
            using var department = c.App.As(Roles.Department, consultation.DepartmentUnit);
            var own = (await department.GetReply("acceptance-consultations?open=true")).As<
                Page<AcceptanceConsultationView>
            >();
            Assert.Equal(consultation.Id, Assert.Single(own.Items).Id);
            using var stranger = c.App.As(Roles.Department, AnswersOnPaper);
            (await stranger.GetReply($"acceptance-consultations/{consultation.Id}")).Refused(
                404,
                "not-found"
            );
        }
    }

    [Theory]
    [Article(22)]
    [InlineData(AnswersOnFirms, 404)]
    [InlineData(AnswersOnPeople, 200)]
    public async Task An_answer_is_read_by_whoever_may_open_all_it_speaks_of(
        string unit,
        int walledOff
    )
    {
        var scan = await c.ReplyAsync(Of(unit));
        using var office = c.Office();
        using var walled = c.Office(ListCase.Walled);
        using var stranger = c.App.As(Roles.Department, AnswersOnPaper);
        var at = $"acceptance-consultations/{Of(unit).Id}";
        (await office.DocumentAsync($"{at}/document")).Says("意见的函", Of(unit).DepartmentName);
        (await office.DocumentAsync($"{at}/reply/document")).Says("复函", "无异议");
        (await stranger.GetReply($"{at}/document")).Refused(404, "not-found");
        Assert.Equal(walledOff, (await walled.GetReply($"{at}/document")).Status);
        Assert.Equal(walledOff, (await walled.GetReply($"{at}/reply/document")).Status);
        Assert.Equal(200, (await office.GetReply($"files/{scan}")).Status);
        (await stranger.GetReply($"files/{scan}")).Refused(404, "not-found");
        Assert.Equal(walledOff, (await walled.GetReply($"files/{scan}")).Status);
    }

    [Fact]
    [Article(13)]
    [Article(22)]
    public async Task An_answer_on_paper_counts_when_a_second_clerk_has_checked_it()
    {
        var consultation = Of(AnswersOnPaper);
        using var first = c.Office("office-1");
        using var second = c.Office("office-2");
        var payload = JsonSerializer.SerializeToElement(
            new RegisteredAcceptanceReply(consultation.Id, c.AnswersTo(consultation)),
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
        await ToldThatSomethingWaitsAndNotWhatAsync(id);
        using var walled = c.Office(ListCase.Walled);
        Assert.Empty((await walled.GetReply("registrations")).As<Page<RegistrationView>>().Items);
        (await walled.GetReply($"registrations/{id}")).Refused(404, "not-found");
        await HiddenAsync(scan);
        var at = $"acceptance-consultations/{consultation.Id}";
        Assert.Null((await first.GetReply(at)).As<AcceptanceConsultationView>().RepliedBy);
        (await second.ActReply($"registrations/{id}", "check")).As<RegistrationView>();
        Assert.Equal(
            id,
            (await first.GetReply(at)).As<AcceptanceConsultationView>().RegistrationId
        );
    }

    private AcceptanceConsultationView Of(string unit) =>
        c.Consultations.Single(a => a.DepartmentUnit == unit);

    private async Task HiddenAsync(Guid scan)
    {
        using var colleague = c.Office("office-2");
        using var walled = c.Office(ListCase.Walled);
        Assert.Equal(200, (await colleague.GetReply($"files/{scan}")).Status);
        (await walled.GetReply($"files/{scan}")).Refused(404, "not-found");
    }

    private Task ToldThatSomethingWaitsAndNotWhatAsync(Guid registration) =>
        c.App.InScopeAsync<ApplicationsDb>(async db =>
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
}
