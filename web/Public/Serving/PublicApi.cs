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
