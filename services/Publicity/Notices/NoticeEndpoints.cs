using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Documents.Delivery;

namespace QualityAward.Publicity.Notices;

/// <summary>Public documents, for anybody (article 3).</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this RouteGroupBuilder publicity)
    {
        var notices = publicity
            .MapGroup("/notices")
            .AddEndpointFilter<RouteGroupBuilder, PublicCaching>()
            .AllowAnonymous();
        notices
            .MapGet("", ListAsync)
            .WithSummary("公开文件列表，最新在前")
            .WithDescription(
                "参数：after 为上一页的 next，limit 不超过100，q 检索标题、文号和正文，kind 为文种。"
            );
        notices.MapGet("/{id:guid}", GetAsync).WithSummary("一份公开文件");
        notices
            .MapGet("/{id:guid}/document", DocumentAsync)
            .WithSummary("一份公开文件的PDF或者Word（format 为 pdf 或者 docx）");
    }

    private static async Task<Ok<Page<NoticeSummary>>> ListAsync(
        NoticeList notices,
        [AsParameters] NoticesAsked asked,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await notices.PageAsync(NoticeQuery.Read(asked), cancellationToken));

    private static async Task<Ok<NoticeView>> GetAsync(
        Guid id,
        NoticeViews views,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var view = await views.OfAsync(id, cancellationToken);
        if (NamesHolders(view))
        {
            http.Response.Headers.CacheControl = "no-cache";
        }

        return TypedResults.Ok(view);
    }

    private static async Task<FileContentHttpResult> DocumentAsync(
        [AsParameters] NoticePrint asked,
        NoticeViews views,
        PrintedNotices printed,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var format = PrintFormats.Read(asked.Format);
        var view = await views.OfAsync(asked.Id, cancellationToken);
        var file = await printed.OfAsync(view, format, cancellationToken);
        http.Response.Headers.CacheControl = NamesHolders(view)
            ? "no-cache"
            : PublicCaching.ForHalfAMinute;
        return file.ToAnswer();
    }

    // 第二十七条: what names the holders must not show a revoked award as standing one second longer.
    private static bool NamesHolders(NoticeView view) =>
        view.Kind is NoticeKind.Decision or NoticeKind.Revocation;

    private readonly record struct NoticePrint(Guid Id, string? Format);
}
