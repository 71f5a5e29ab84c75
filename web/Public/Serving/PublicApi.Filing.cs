using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Public.Serving;

/// <summary>Objections, complaints and reports; whoever files need not say who they are.</summary>
public sealed partial class PublicApi
{
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
}
