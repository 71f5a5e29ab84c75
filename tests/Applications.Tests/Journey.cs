using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>The way of an application up to 市质量强市办's desk, through the service's own endpoints.</summary>
internal sealed class Journey(AcceptanceApp app)
{
    public const string County = "county-office-510411";
    public const string Department = "dept-fgw";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens the third edition and issues its call.</summary>
    public async Task<Guid> OpenEditionAsync()
    {
        using var office = app.As(Roles.Office);
        var opened = await office.PostReply("editions", Schedules.Request());
        var edition = opened.As<EditionView>();
        var call = new IssueCallRequest("攀质强办〔2023〕1号", null, null);
        (
            await office.PostReply($"editions/{edition.Id}/issue-call", call, opened.Tag)
        ).As<EditionView>();
        return edition.Id;
    }

    /// <summary>Files and submits.</summary>
    public async Task<Guid> FileAsync(
        Guid edition,
        string unit,
        CandidateKind kind,
        Func<Guid, ApplicationForm> form
    )
    {
        app.Clock.Now = At(2, 6);
        using var applicant = app.As(Roles.Applicant, unit);
        var file = await UploadAsync(applicant);
        var created = await applicant.PostReply(
            "applications",
            new CreateApplicationRequest(edition, kind)
        );
        var id = created.As<ApplicationView>().Id;
        var saved = await applicant.PutReply($"applications/{id}/draft", form(file), created.Tag);
        Assert.Empty(saved.As<ApplicationView>().Issues);
        (
            await applicant.PostReply($"applications/{id}/submit", null, saved.Tag)
        ).As<ApplicationView>();
        return id;
    }

    /// <summary>第十二条: consults a department, gives the opinion and, unless told otherwise, reports.</summary>
    public async Task ReviewAsync(Guid id, bool report = true)
    {
        app.Clock.Now = At(4, 3);
        using var county = app.As(Roles.ReceivingBody, County);
        using var department = app.As(Roles.Department, Department);
        var asked = await county.PostReply(
            $"preliminary/{id}/consultations",
            new OpenConsultationRequest(Department, null, new(2023, 4, 10), null)
        );
        var consultation = asked.As<ConsultationView>();
        (await OpinionAsync(county, id)).Refused(422, "consultation-open");
        (
            await department.ActReply(
                $"consultations/{consultation.Id}",
                "reply",
                new ConsultationReplyRequest(ConsultationAnswer.NoObjection, null, null)
            )
        ).As<ConsultationView>();
        (await OpinionAsync(county, id)).As<PreliminaryCaseView>();
        if (!report)
        {
            return;
        }

        (
            await county.ActReply($"preliminary/{id}", "report", new ReportPreliminaryRequest(null))
        ).As<PreliminaryCaseView>();
    }

    /// <summary>第十三条: 复核结论.</summary>
    public async Task RecheckAsync(Guid id, bool acceptable)
    {
        app.Clock.Now = At(5, 8);
        using var office = app.As(Roles.Office);
        (await office.PostReply($"recheck/{id}/query")).As<RecheckView>();
        (
            await office.ActReply(
                $"recheck/{id}",
                "finding",
                new RecheckFindingRequest(acceptable, acceptable ? null : "业绩材料与要求不符。")
            )
        ).As<RecheckView>();
    }

    public static DateTimeOffset At(int month, int day) =>
        new(2023, month, day, 9, 0, 0, AwardClock.ShanghaiOffset);

    public static async Task<Guid> UploadAsync(HttpClient client)
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例"));
        content.Headers.Add("X-File-Name", "example.pdf");
        using var answer = await client.PostAsync("/api/applications/files", content, Cancel);
        var body = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonSerializer.Deserialize<FileView>(body, AwardJson.Options)!.Id;
    }

    private static async Task<Reply> OpinionAsync(HttpClient county, Guid id)
    {
        var scan = await UploadAsync(county);
        return await county.ActReply(
            $"preliminary/{id}",
            "opinion",
            new PreliminaryOpinionRequest(
                true,
                "材料齐全，同意上报。",
                new("仁质强办〔2023〕1号", new(2023, 4, 3), scan),
                null,
                null
            )
        );
    }
}
