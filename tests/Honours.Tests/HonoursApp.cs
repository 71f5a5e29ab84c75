using System.Net;
using System.Net.Http.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Events.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Review.V1;
using QualityAward.Honours.TitleReports;
using QualityAward.Rest.Json;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Protection;
using QualityAward.TestSupport;

[assembly: AssemblyFixture(typeof(TestPostgres))]
[assembly: AssemblyFixture(typeof(TestFonts))]

namespace QualityAward.Honours.Tests;

/// <summary>Honours alone, over a real PostgreSQL database of its own, with Publicity's calendar stood in.</summary>
public sealed class HonoursApp(TestPostgres postgres, TestFonts fonts)
    : ServiceFactory<Program>(postgres, ResourceNames.HonoursDb)
{
    /// <summary>With the check character computed, so that the example is nobody's by accident.</summary>
    public static string Code { get; } =
        "0123456789ABCDEFGHJKLMNPQRTUWXY"
            .Select(c => $"91510400MA0000000{c}")
            .First(c => Common.Identifiers.UnifiedSocialCreditCode.TryParse(c, out _));

    /// <summary>Who may know of whom.</summary>
    public Reviewers Review { get; } = new();

    /// <summary>The versions of the 管理办法.</summary>
    public RegulationsStandIn Regulation { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Award:FontFolder", fonts.Folders);
    }

    protected override void Configure(IServiceCollection services)
    {
        services.RemoveAll<WorkingDays.WorkingDaysClient>();
        services.AddSingleton<WorkingDays.WorkingDaysClient>(new CalendarStandIn());
        services.RemoveAll<Editions.EditionsClient>();
        services.AddSingleton<Editions.EditionsClient>(new EditionsStandIn());
        services.RemoveAll<Rules.RulesClient>();
        services.AddSingleton<Rules.RulesClient>(new RulesStandIn());
        services.RemoveAll<Regulations.RegulationsClient>();
        services.AddSingleton<Regulations.RegulationsClient>(Regulation);
        services.RemoveAll<Access.AccessClient>();
        services.AddSingleton<Access.AccessClient>(Review);
    }

    /// <summary>What is stored of the receipt of a report.</summary>
    public string HashOfReceipt(string receipt) =>
        ReceiptCode.Hash(
            Services.GetRequiredService<SecretBox>(),
            TitleReport.ReceiptKind,
            receipt
        );

    /// <summary>市政府's decision arrives.</summary>
    public Task<AwardDecided> AwardAsync(int ordinal, params (string Kind, string Name)[] to) =>
        AwardAsync("2022", ordinal, to);

    /// <summary>市政府's decision on an edition of a certain regulation version arrives.</summary>
    public Task<AwardDecided> AwardAsync(
        string regulation,
        int ordinal,
        params (string Kind, string Name)[] to
    ) => AwardAsync(regulation, ordinal, [.. to.Select(t => Candidate(t.Kind, t.Name))]);

    /// <summary>市政府's decision that names these candidates arrives.</summary>
    public async Task<AwardDecided> AwardAsync(
        string regulation,
        int ordinal,
        IEnumerable<PublicCandidate> to
    )
    {
        var decided = new AwardDecided
        {
            EditionId = $"{Guid.NewGuid()}",
            EditionName = $"第{ordinal}届（示例）",
            EditionOrdinal = ordinal,
            DocumentNumber = "攀府发〔2023〕20号",
            DecidedOn = "2023-11-20",
            RegulationVersion = regulation,
            NoticeId = $"{Guid.NewGuid()}",
            At = Timestamp.FromDateTimeOffset(Clock.Now),
        };
        decided.Awarded.AddRange(
            to.Select(candidate => new AwardedCandidate
            {
                Candidate = candidate,
                ApplicantUnit = "enterprise-example",
                SubjectKey = $"org:{Code}",
                CreditCode = Code,
            })
        );
        using var channel = GrpcAs(ResourceNames.Review);
        await new EventSink.EventSinkClient(channel).DeliverAsync(
            new()
            {
                Publisher = ResourceNames.Review,
                AggregateId = decided.EditionId,
                FirstSeq = 1,
                Seq = 1,
                Type = AwardDecided.Descriptor.FullName,
                Payload = decided.ToByteString(),
                CreatedAt = decided.At,
            }
        );
        return decided;
    }

    /// <summary>A candidate of a decision.</summary>
    public static PublicCandidate Candidate(
        string kind,
        string name,
        string place = "",
        string industry = ""
    ) =>
        new()
        {
            CandidateId = $"{Guid.NewGuid()}",
            Kind = kind,
            Name = name,
            Place = place,
            Industry = industry,
        };
}

/// <summary>The system's first edition is 第三届（2022—2023年度）.</summary>
internal sealed class EditionsStandIn : Editions.EditionsClient
{
    public override AsyncUnaryCall<FirstEditionReply> FirstAsync(
        FirstEditionRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        new(
            Task.FromResult(new FirstEditionReply { Ordinal = 3, FirstYear = 2022 }),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
}

/// <summary>What 领导小组 has approved.</summary>
internal sealed class RulesStandIn : Rules.RulesClient
{
    public override AsyncUnaryCall<RemediesReply> RemediesAsync(
        RemediesRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) =>
        new(
            Task.FromResult(
                new RemediesReply
                {
                    Sanction = Contracts.Rest.Review.ShippedRemedies.Texts.Sanction,
                    Revocation = Contracts.Rest.Review.ShippedRemedies.Texts.Revocation,
                }
            ),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
}

internal sealed class CalendarStandIn : WorkingDays.WorkingDaysClient
{
    private static readonly WorkingDayCalendar Calendar = new(ShippedHolidayNotices.All);

    public override AsyncUnaryCall<LastDayReply> LastDayAsync(
        LastDayRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        Task<LastDayReply> task;
        try
        {
            var period = Calendar.LastDay(LegalDays.Parse(request.Published), request.Days);
            task = Task.FromResult(new LastDayReply { LastDay = period.LastDay.ToIso() });
        }
        catch (CalendarYearUnknownException e)
        {
            task = Task.FromException<LastDayReply>(
                new RefusedException(CalendarRefusal.YearUnknown(e))
            );
        }

        return new(
            task,
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
    }
}

internal static class Calls
{
    /// <summary>Posts with a fresh key and, where given, the version.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient client,
        string address,
        object body,
        string? etag = null
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/honours/{address}")
        {
            Content = JsonContent.Create(body, options: AwardJson.Options),
        };
        request.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        if (etag is not null)
        {
            request.Headers.Add("If-Match", etag);
        }

        return await client.SendAsync(request);
    }

    public static async Task<T> ReadAsync<T>(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        return (await answer.Content.ReadFromJsonAsync<T>(AwardJson.Options))!;
    }

    public static async Task RefusedAsync(
        this HttpResponseMessage answer,
        HttpStatusCode status,
        string code
    )
    {
        var problem = AwardProblem.Read(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal((status, code), (answer.StatusCode, problem?.Code));
    }

    public static string Tag(this HttpResponseMessage answer) => $"{answer.Headers.ETag}";

    public static async Task<PaperDocument> ScanAsync(
        this HttpClient client,
        string number,
        DateOnly date
    )
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例"));
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.Add("X-File-Name", "scan.pdf");
        var file = await (
            await client.PostAsync("/api/honours/files", content)
        ).ReadAsync<FileView>();
        return new(number, date, file.Id);
    }
}
