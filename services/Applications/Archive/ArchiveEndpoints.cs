using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Archive;

/// <summary>届次归档 over REST: <c>/api/applications/edition-archives/{edition}</c>.</summary>
internal static class ArchiveEndpoints
{
    public static void MapArchive(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor];
        var archives = api.MapGroup("/edition-archives").WithTags("届次归档");
        archives.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("归档情况");
        archives
            .MapGet("/{id:guid}/missing", MissingAsync)
            .RequireAwardRole(readers)
            .WithSummary("本届应有而尚缺的归档材料");
        archives
            .MapGet("/{id:guid}/package", PackageAsync)
            .RequireAwardRole(Roles.Office)
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Zip)
            .WithSummary("下载归档材料包（记录下载人）");
        archives
            .MapGet("/{id:guid}/keys", KeysAsync)
            .RequireAwardRole(Roles.Supervisor)
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json)
            .WithSummary("下载涉密文件的密钥（第二十三条；由未下载材料包的人下载，记录下载人）");
        MapActs(archives);
    }

    private static void MapActs(IEndpointRouteBuilder archives)
    {
        var acts = new CaseRoutes<EditionToArchive, EditionArchiveView>(archives);
        acts.Map(
            ArchiveActs.Request,
            (
                ArchiveDesk desk,
                CaseAct on,
                RequestArchiveRequest request,
                CancellationToken cancellationToken
            ) => desk.RequestAsync(on, request, cancellationToken)
        );
        acts.Map(
            ArchiveActs.HandOver,
            (
                ArchiveDesk desk,
                CaseAct on,
                HandOverArchiveRequest request,
                CancellationToken cancellationToken
            ) => desk.HandOverAsync(on, request, cancellationToken)
        );
        acts.Map(
            ArchiveActs.ListDestruction,
            (
                ArchiveDesk desk,
                CaseAct on,
                ListDestructionRequest request,
                CancellationToken cancellationToken
            ) => desk.ListDestructionAsync(on, request, cancellationToken)
        );
        acts.Map(
            ArchiveActs.SignDestruction,
            (ArchiveDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.SignDestructionAsync(on, cancellationToken)
        );
    }

    private static async Task<TaggedOk<EditionArchiveView>> GetAsync(
        Guid id,
        ArchiveAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<Ok<ArchiveMissingList>> MissingAsync(
        Guid id,
        ArchiveAnswer answer,
        ArchiveMissing missing,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await answer.FindAsync(id, by, cancellationToken);
        return TypedResults.Ok(
            new ArchiveMissingList(await missing.OfAsync(id, cancellationToken))
        );
    }

    private static async Task<FileStreamHttpResult> PackageAsync(
        Guid id,
        FetchArchive fetch,
        AwardUser by,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var (file, content) = await fetch.PackageAsync(id, by, cancellationToken);
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Stream(content, file.ContentType, file.Name);
    }

    private static async Task<FileContentHttpResult> KeysAsync(
        Guid id,
        FetchArchive fetch,
        AwardUser by,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var keys = await fetch.KeysAsync(id, by, cancellationToken);
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.File(keys, MediaTypeNames.Application.Json, "密钥移交文件.json");
    }
}
