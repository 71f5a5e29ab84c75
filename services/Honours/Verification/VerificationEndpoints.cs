using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Files;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Verification;

/// <summary>证书查验, for anybody: <c>/api/honours/verify</c>.</summary>
internal static class VerificationEndpoints
{
    public static void MapVerification(this IEndpointRouteBuilder api)
    {
        var verify = api.MapGroup("/verify")
            .WithTags("证书查验")
            .AllowAnonymous()
            .AddEndpointFilter<RouteGroupBuilder, NoBrowserCache>();
        verify
            .MapGet("/{number}", ByNumberAsync)
            .WithSummary("按编号查验证书（第二十八条）：有效、已撤销或者查无此证，总是200");
        verify
            .MapPost("/file", ByFileAsync)
            .Accepts<IFormFile>("application/pdf", "application/octet-stream")
            .WithUpload(UploadKind.Certificate)
            .WithSummary("按文件查验证书（第二十八条）：请求体为PDF文件，不保存");
    }

    private static async Task<Ok<VerificationView>> ByNumberAsync(
        string number,
        HonoursDb db,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await NumberVerification.CheckAsync(db, number, cancellationToken));

    private static async Task<Ok<FileVerificationView>> ByFileAsync(
        HonoursDb db,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var body = await http.Request.ReadUploadAsync(UploadKind.Certificate, cancellationToken);
        return TypedResults.Ok(
            await FileVerification.CheckAsync(db, body.ToArray(), cancellationToken)
        );
    }
}
