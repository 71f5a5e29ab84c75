using System.Net.Mime;
using QualityAward.Common;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Public.Serving;

/// <summary>荣誉名录, and what certificates are worth.</summary>
public sealed partial class PublicApi
{
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
}
