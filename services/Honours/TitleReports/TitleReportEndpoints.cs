using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.FileCleaning;
using QualityAward.Files;
using QualityAward.Rest.Delivery;

namespace QualityAward.Honours.TitleReports;

/// <summary>Reports for anybody: filed and followed without an account. Nothing is kept of who asks.</summary>
internal static class TitleReportEndpoints
{
    public static void MapTitleReports(this IEndpointRouteBuilder api)
    {
        var reports = api.MapGroup("/title-reports")
            .WithTags("称号和证书使用举报")
            .AllowAnonymous()
            .WithoutTrace();
        reports
            .MapPost("", FileAsync)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary(
                "举报违规使用称号和标志、伪造证书、以获奖名义营利（第二十六条、第二十八条、第三十条）；凭返回的查询码查看办理情况"
            );
        reports
            .MapPost("/files", UploadAsync)
            .Accepts<IFormFile>("application/octet-stream")
            .WithUpload(UploadKind.ComplaintAttachment)
            .WithSummary(
                $"上传举报照片等附件：请求正文即文件内容，不超过{UploadKind.ComplaintAttachment.Limit}；可能指明来源的信息在保存前清除"
            );
        reports.MapGet("/{receipt}", FollowAsync).WithSummary("凭查询码查看办理情况和答复");
    }

    private static async Task<Created<TitleReportReceipt>> FileAsync(
        FileTitleReportRequest request,
        FileTitleReport filing,
        CancellationToken cancellationToken
    ) =>
        // No Location: the receipt belongs into no log of addresses.
        TypedResults.Created(
            (string?)null,
            new TitleReportReceipt(await filing.RunAsync(request, cancellationToken))
        );

    private static async Task<Created<FileView>> UploadAsync(
        HttpRequest request,
        AnonymousUpload upload,
        CancellationToken cancellationToken,
        [FromHeader(Name = FileView.NameHeader)] string? name = null
    ) =>
        TypedResults.Created(
            (string?)null,
            await upload.SaveAsync(
                request,
                name,
                TitleReportFiles.Called,
                TitleReportFiles.Uploader,
                cancellationToken
            )
        );

    private static async Task<Ok<TitleReportFollowView>> FollowAsync(
        string receipt,
        FollowTitleReport follow,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await follow.ReadAsync(receipt, cancellationToken));
}
