using System.Net.Mime;
using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Json;

namespace QualityAward.Public.Serving;

/// <summary>What the public pages read, through the gateway and without a role.</summary>
public sealed partial class PublicApi(IHttpClientFactory clients)
{
    // A visitor on a slow phone must not wait for us to give up as well.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    // A file is sent on after the visitor has sent it, from here to a neighbour.
    private static readonly TimeSpan UploadPatience = TimeSpan.FromSeconds(20);

    /// <summary>The latest editions whose 评选通知 is issued.</summary>
    public Task<ApiReply<Page<EditionView>>> EditionsAsync(CancellationToken cancellationToken) =>
        GetAsync<Page<EditionView>>("/api/applications/editions?limit=5", cancellationToken);

    /// <summary>The edition that was withdrawn last; the public sees none that was cancelled before its 评选通知.</summary>
    public Task<ApiReply<Page<EditionView>>> WithdrawnEditionsAsync(
        CancellationToken cancellationToken
    ) =>
        GetAsync<Page<EditionView>>(
            "/api/applications/editions?cancelled=true&limit=1",
            cancellationToken
        );

    /// <summary>第三十二条: the versions of the 管理办法 with their validity, the oldest first.</summary>
    public Task<ApiReply<RegulationVersionView[]>> RegulationVersionsAsync(
        CancellationToken cancellationToken
    ) =>
        GetAsync<RegulationVersionView[]>(
            "/api/applications/regulation-versions",
            cancellationToken
        );

    /// <summary>第九条至第十一条: what the form of a kind asks for.</summary>
    public Task<ApiReply<FormCatalogueView>> FormCatalogueAsync(
        CandidateKind kind,
        CancellationToken cancellationToken
    ) =>
        GetAsync<FormCatalogueView>(
            $"/api/applications/form-catalogue/{kind.ToString().ToLowerInvariant()}",
            cancellationToken
        );

    /// <summary>第七条: what is published of an edition's approved rules; 404 before they are.</summary>
    public Task<ApiReply<PublishedRulesView>> PublishedRulesAsync(
        Guid edition,
        CancellationToken cancellationToken
    ) =>
        GetAsync<PublishedRulesView>(
            $"/api/review/editions/{edition}/published-rules",
            cancellationToken
        );

    /// <summary>Notices, latest first.</summary>
    /// <param name="query">Words in the title; null for all.</param>
    /// <param name="kind">Kebab-case kind; null for all.</param>
    /// <param name="after">Key of the page before.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiReply<Page<NoticeSummary>>> NoticesAsync(
        string? query,
        string? kind,
        string? after,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var path = Address.Of(
            "/api/publicity/notices",
            ("q", query),
            ("kind", kind),
            ("after", after),
            ("limit", $"{limit}")
        );
        return GetAsync<Page<NoticeSummary>>(path, cancellationToken);
    }

    /// <summary>One notice.</summary>
    public Task<ApiReply<NoticeView>> NoticeAsync(Guid id, CancellationToken cancellationToken) =>
        GetAsync<NoticeView>($"/api/publicity/notices/{id}", cancellationToken);

    /// <summary>The last day of a period of working days.</summary>
    public Task<ApiReply<WorkingDaysView>> WorkingDaysAsync(
        DateOnly published,
        int days,
        CancellationToken cancellationToken
    ) =>
        GetAsync<WorkingDaysView>(
            $"/api/publicity/working-days?published={published:yyyy-MM-dd}&days={days}",
            cancellationToken
        );

    /// <summary>What the loaded 放假安排 make of each day, both ends included.</summary>
    public Task<ApiReply<CalendarDayView[]>> CalendarDaysAsync(
        DateOnly from,
        DateOnly to,
        CancellationToken cancellationToken
    ) =>
        GetAsync<CalendarDayView[]>(
            $"/api/publicity/calendar-days?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}",
            cancellationToken
        );

    /// <summary>Objects to a notice. The same key twice answers the same receipt.</summary>
    public Task<ApiReply<ObjectionReceipt>> ObjectAsync(
        Guid notice,
        Guid key,
        FileObjectionRequest objection,
        CancellationToken cancellationToken
    ) =>
        PostAsync<ObjectionReceipt>(
            $"/api/publicity/notices/{notice}/objections",
            objection,
            cancellationToken,
            key
        );

    /// <summary>Where an objection stands.</summary>
    public Task<ApiReply<ObjectionFollowView>> ObjectionAsync(
        string receipt,
        CancellationToken cancellationToken
    ) =>
        GetAsync<ObjectionFollowView>(
            $"/api/publicity/objections/{Uri.EscapeDataString(receipt)}",
            cancellationToken
        );

    /// <summary>Whom a complaint can be said to be about.</summary>
    public Task<ApiReply<ComplaintChoicesView>> ComplaintChoicesAsync(
        CancellationToken cancellationToken
    ) => GetAsync<ComplaintChoicesView>("/api/publicity/complaints/choices", cancellationToken);

    /// <summary>Files a complaint. The same key twice answers the same receipt.</summary>
    public Task<ApiReply<ComplaintReceipt>> ComplainAsync(
        Guid key,
        FileComplaintRequest complaint,
        CancellationToken cancellationToken
    ) =>
        PostAsync<ComplaintReceipt>("/api/publicity/complaints", complaint, cancellationToken, key);

    /// <summary>Where a complaint stands.</summary>
    public Task<ApiReply<ComplaintStatusView>> ComplaintAsync(
        string receipt,
        CancellationToken cancellationToken
    ) =>
        GetAsync<ComplaintStatusView>(
            $"/api/publicity/complaints/{Uri.EscapeDataString(receipt)}",
            cancellationToken
        );

    /// <summary>Adds to a complaint.</summary>
    public Task<ApiReply<ComplaintStatusView>> AddToComplaintAsync(
        string receipt,
        ComplaintMessageRequest message,
        CancellationToken cancellationToken
    ) =>
        PostAsync<ComplaintStatusView>(
            $"/api/publicity/complaints/{Uri.EscapeDataString(receipt)}/messages",
            message,
            cancellationToken
        );

    /// <summary>Reports misuse of the title, a forged certificate or profit-making.</summary>
    public Task<ApiReply<TitleReportReceipt>> ReportTitleAsync(
        Guid key,
        FileTitleReportRequest report,
        CancellationToken cancellationToken
    ) =>
        PostAsync<TitleReportReceipt>("/api/honours/title-reports", report, cancellationToken, key);

    /// <summary>Where a report stands.</summary>
    public Task<ApiReply<TitleReportFollowView>> TitleReportAsync(
        string receipt,
        CancellationToken cancellationToken
    ) =>
        GetAsync<TitleReportFollowView>(
            $"/api/honours/title-reports/{Uri.EscapeDataString(receipt)}",
            cancellationToken
        );

    /// <summary>第三十一条: visits that can be booked.</summary>
    public Task<ApiReply<IReadOnlyList<VisitSlotView>>> VisitSlotsAsync(
        CancellationToken cancellationToken
    ) => GetAsync<IReadOnlyList<VisitSlotView>>("/api/honours/visit-slots", cancellationToken);

    /// <summary>One of them.</summary>
    public Task<ApiReply<VisitSlotView>> VisitSlotAsync(
        Guid slot,
        CancellationToken cancellationToken
    ) => GetAsync<VisitSlotView>($"/api/honours/visit-slots/{slot}", cancellationToken);

    /// <summary>Books a visit. The same key twice answers the same receipt.</summary>
    public Task<ApiReply<VisitReceipt>> BookVisitAsync(
        Guid slot,
        Guid key,
        BookVisitRequest booking,
        CancellationToken cancellationToken
    ) =>
        PostAsync<VisitReceipt>(
            $"/api/honours/visit-slots/{slot}/bookings",
            booking,
            cancellationToken,
            key
        );

    /// <summary>Where a booking stands.</summary>
    public Task<ApiReply<VisitFollowView>> VisitAsync(
        string receipt,
        CancellationToken cancellationToken
    ) => GetAsync<VisitFollowView>(VisitOf(receipt), cancellationToken);

    /// <summary>Cancels a booking.</summary>
    public Task<ApiReply<VisitFollowView>> WithdrawVisitAsync(
        string receipt,
        CancellationToken cancellationToken
    ) => PostAsync<VisitFollowView>($"{VisitOf(receipt)}/withdraw", new { }, cancellationToken);

    /// <summary>Tells what was learnt on a visit.</summary>
    public Task<ApiReply<VisitFollowView>> TellLearntAsync(
        string receipt,
        TellLearntRequest learnt,
        CancellationToken cancellationToken
    ) => PostAsync<VisitFollowView>($"{VisitOf(receipt)}/learnt", learnt, cancellationToken);

    /// <summary>第二十九条、第三十条: published practices, the latest first.</summary>
    public Task<ApiReply<Page<PublishedPractice>>> PracticesAsync(
        PracticeSearch search,
        CancellationToken cancellationToken
    ) => GetAsync<Page<PublishedPractice>>(search.At("/api/honours/practices"), cancellationToken);

    /// <summary>By what they can be narrowed.</summary>
    public Task<ApiReply<PracticeChoices>> PracticeChoicesAsync(
        CancellationToken cancellationToken
    ) => GetAsync<PracticeChoices>("/api/honours/practices/choices", cancellationToken);

    /// <summary>One of them, in the version that is public or in a certain one.</summary>
    public Task<ApiReply<PublishedPracticeView>> PracticeAsync(
        Guid id,
        string? version,
        CancellationToken cancellationToken
    ) =>
        GetAsync<PublishedPracticeView>(
            Address.Of($"/api/honours/practices/{id}", ("version", version)),
            cancellationToken
        );

    private static string VisitOf(string receipt) =>
        $"/api/honours/visits/{Uri.EscapeDataString(receipt)}";

    /// <summary>Uploads a file of a complaint.</summary>
    public Task<ApiReply<FileView>> ComplaintFileAsync(
        Stream content,
        string name,
        CancellationToken cancellationToken
    ) => UploadAsync("/api/publicity/complaints/files", content, name, cancellationToken);

    /// <summary>Uploads a file of a report of misuse.</summary>
    public Task<ApiReply<FileView>> TitleReportFileAsync(
        Stream content,
        string name,
        CancellationToken cancellationToken
    ) => UploadAsync("/api/honours/title-reports/files", content, name, cancellationToken);

    private async Task<ApiReply<FileView>> UploadAsync(
        string path,
        Stream content,
        string name,
        CancellationToken cancellationToken
    )
    {
        using var client = clients.CreateClient(ResourceNames.Gateway);
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StreamContent(content),
            Headers = { { FileView.NameHeader, Uri.EscapeDataString(name) } },
        };
        request.Content.Headers.ContentType = new(MediaTypeNames.Application.Octet);
        return await client.CallAsync<FileView>(request, UploadPatience, cancellationToken);
    }

    /// <summary>A text of the transparency log: its key or its newest checkpoint.</summary>
    public Task<ApiReply<string>> LogTextAsync(string name, CancellationToken cancellationToken) =>
        GetAsync<string>($"/api/publicity/log/{name}", cancellationToken);

    /// <summary>Entries of the transparency log, latest first.</summary>
    public Task<ApiReply<Page<LogEntryView>>> LogEntriesAsync(
        string? after,
        CancellationToken cancellationToken
    ) =>
        GetAsync<Page<LogEntryView>>(
            Address.Of("/api/publicity/log", ("after", after), ("limit", "50")),
            cancellationToken
        );

    /// <summary>荣誉名录, by edition and place.</summary>
    public Task<ApiReply<Page<HonourSummary>>> HonoursAsync(
        RegisterSearch search,
        string? after,
        CancellationToken cancellationToken
    ) =>
        GetAsync<Page<HonourSummary>>(
            Address.Of(
                "/api/honours/register",
                [.. search.Parts, ("after", after), ("limit", "50")]
            ),
            cancellationToken
        );

    /// <summary>荣誉名录 in figures.</summary>
    public Task<ApiReply<RegisterStatistics>> StatisticsAsync(
        CancellationToken cancellationToken
    ) => GetAsync<RegisterStatistics>("/api/honours/register/statistics", cancellationToken);

    /// <summary>One award, by the certificate's number or the award's id.</summary>
    public Task<ApiReply<HonourView>> HonourAsync(
        string number,
        CancellationToken cancellationToken
    ) =>
        GetAsync<HonourView>(
            $"/api/honours/register/{Uri.EscapeDataString(number)}",
            cancellationToken
        );

    /// <summary>What a certificate is worth.</summary>
    public Task<ApiReply<VerificationView>> VerifyAsync(
        string number,
        CancellationToken cancellationToken
    ) =>
        GetAsync<VerificationView>(
            $"/api/honours/verify/{Uri.EscapeDataString(number)}",
            cancellationToken
        );

    /// <summary>What a certificate's file is worth; it is read and not kept.</summary>
    public async Task<ApiReply<FileVerificationView>> VerifyFileAsync(
        Stream content,
        CancellationToken cancellationToken
    )
    {
        using var client = clients.CreateClient(ResourceNames.Gateway);
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/honours/verify/file")
        {
            Content = new StreamContent(content),
        };
        request.Content.Headers.ContentType = new(MediaTypeNames.Application.Octet);
        return await client.CallAsync<FileVerificationView>(
            request,
            UploadPatience,
            cancellationToken
        );
    }

    private async Task<ApiReply<T>> PostAsync<T>(
        string path,
        object body,
        CancellationToken cancellationToken,
        Guid? key = null
    )
        where T : class
    {
        using var client = clients.CreateClient(ResourceNames.Gateway);
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body, body.GetType(), options: AwardJson.Options),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", $"{key}");
        }

        return await client.CallAsync<T>(request, Patience, cancellationToken);
    }

    private async Task<ApiReply<T>> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var client = clients.CreateClient(ResourceNames.Gateway);
        return await client.CallAsync<T>(new(HttpMethod.Get, path), Patience, cancellationToken);
    }
}
