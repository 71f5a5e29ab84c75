using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.FileCleaning;
using QualityAward.Files;
using QualityAward.Rest.Delivery;

namespace QualityAward.Publicity.Complaints;

/// <summary>第二十一条: anybody complains and follows the complaint by its receipt. Nothing is kept of who asks.</summary>
internal static class ComplaintEndpoints
{
    public static void MapComplaints(this RouteGroupBuilder publicity)
    {
        var complaints = publicity
            .MapGroup("/complaints")
            .WithTags("投诉举报")
            .AllowAnonymous()
            .WithoutTrace();
        complaints
            .MapPost("", FileAsync)
            .WithIdempotencyKey<PublicityDb>()
            .WithSummary("提交投诉举报；凭返回的查询码查看办理情况，查询码不保存，请妥善保管");
        complaints
            .MapPost("/files", UploadAsync)
            .Accepts<IFormFile>("application/octet-stream")
            .WithUpload(UploadKind.ComplaintAttachment)
            .WithSummary(
                $"上传投诉举报附件：请求正文即文件内容，不超过{UploadKind.ComplaintAttachment.Limit}；拍摄地点、作者、批注、修订等可能指明来源的信息在保存前清除"
            );
        complaints
            .MapGet("/choices", ChoicesAsync)
            .WithSummary(
                "投诉举报可以选择的被反映单位和人员；领导小组已公布组成的，列明监督组成员"
            );
        complaints.MapGet("/{receipt}", StatusAsync).WithSummary("凭查询码查看办理情况");
        complaints
            .MapPost("/{receipt}/messages", AddAsync)
            .WithSummary("凭查询码补充情况或者回复提问");
    }

    private static async Task<Created<ComplaintReceipt>> FileAsync(
        FileComplaintRequest request,
        FileComplaint filing,
        CancellationToken cancellationToken
    ) =>
        // No Location: the receipt belongs into no log of addresses.
        TypedResults.Created(
            (string?)null,
            new ComplaintReceipt(await filing.FromPublicAsync(request, cancellationToken))
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
                ComplaintFiles.Called,
                ComplaintFiles.Uploader,
                cancellationToken
            )
        );

    private static async Task<Ok<ComplaintChoicesView>> ChoicesAsync(
        RulesOfComplaints rulebook,
        PeopleComplainedAbout people,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            new ComplaintChoicesView(
                ComplaintTargets.All,
                await people.PublishedSupervisorsAsync(
                    await rulebook.CompositionAsync(cancellationToken),
                    cancellationToken
                )
            )
        );

    private static async Task<Ok<ComplaintStatusView>> StatusAsync(
        string receipt,
        ComplaintMessages messages,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await messages.ReadAsync(receipt, cancellationToken));

    private static async Task<Ok<ComplaintStatusView>> AddAsync(
        string receipt,
        ComplaintMessageRequest request,
        ComplaintMessages messages,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await messages.AddAsync(receipt, request, cancellationToken));
}
