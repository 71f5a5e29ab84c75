using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Files;

/// <summary>Uploads and downloads over REST: <c>/api/{service}/files</c>.</summary>
public static class FileEndpoints
{
    /// <summary>Maps the endpoints below the service's group.</summary>
    /// <param name="api">The group <c>/api/{service}</c>.</param>
    /// <param name="roles">Who may upload; empty for all staff and applicants.</param>
    public static void MapFiles<TDb>(this IEndpointRouteBuilder api, params string[] roles)
        where TDb : DbContext
    {
        var files = api.MapGroup("/files").WithTags("文件");
        files
            .MapPost("/", UploadAsync<TDb>)
            .RequireAwardRole(roles.Length == 0 ? [.. Roles.All] : roles)
            .TokenSuffices("gives, opens nothing; part of a draft")
            .Accepts<IFormFile>(MediaTypeNames.Application.Octet)
            .WithUpload(UploadKind.Material)
            .WithSummary("上传文件：请求正文即文件内容，文件名以百分号编码写入 X-File-Name")
            .WithDescription(
                "The body is the content; its type is told by the content. secret=true encrypts it at rest (article 23)."
            );
        files.MapFileListing<TDb>();
        files
            .MapGet("/{id:guid}", DownloadAsync<TDb>)
            .RequireSignIn()
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Octet)
            .WithSummary("下载文件（仅限上传单位和有权查看的人员）");
    }

    private static async Task<Created<FileView>> UploadAsync<TDb>(
        FileStore<TDb> store,
        HttpContext http,
        CancellationToken cancellationToken,
        [FromHeader(Name = FileView.NameHeader)] string? name = null,
        bool secret = false
    )
        where TDb : DbContext
    {
        var file = await store.SaveAsync(
            http.Request.Body,
            Uri.UnescapeDataString(name ?? ""),
            secret,
            http.User.ToAwardUser(),
            cancellationToken
        );
        return TypedResults.Created($"{http.Request.Path}/{file.Id}", file.ToView());
    }

    private static async Task<FileStreamHttpResult> DownloadAsync<TDb>(
        Guid id,
        FileStore<TDb> store,
        FileReaders readers,
        HttpContext http,
        CancellationToken cancellationToken
    )
        where TDb : DbContext
    {
        var user = http.User.ToAwardUser();
        if (
            await store.FindAsync(id, cancellationToken) is not { } file
            || !await readers.MayReadAsync(file, user, cancellationToken)
        )
        {
            throw new RefusedException(Refusals.NotFound);
        }

        // Never shown inside our own pages: whatever the file holds, it runs nowhere with the reader's rights.
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers[HeaderNames.CacheControl] = "private, no-store";
        return TypedResults.Stream(
            await store.OpenAsync(file, cancellationToken),
            file.ContentType,
            file.Name,
            enableRangeProcessing: false
        );
    }
}
