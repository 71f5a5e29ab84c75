using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Files;

/// <summary>Name, kind and size of files that a page names: a form and a paper hold only their ids.</summary>
internal static class FileListing
{
    private const int MaximumFiles = 100;

    public static void MapFileListing<TDb>(this IEndpointRouteBuilder files)
        where TDb : DbContext =>
        files
            .MapGet("", ListAsync<TDb>)
            .RequireSignIn()
            .WithSummary("文件的名称、种类和大小（仅限有权查看的文件；标为秘密的仅限上传单位）")
            .WithDescription(
                "Parameter id, repeated up to 100 times. Whatever the caller may not read is left out."
            );

    private static async Task<Ok<List<FileView>>> ListAsync<TDb>(
        FileStore<TDb> store,
        FileReaders readers,
        AwardUser by,
        [FromQuery] Guid[] id,
        CancellationToken cancellationToken
    )
        where TDb : DbContext
    {
        List<FileView> known = [];
        var named = await store.FindAllAsync([.. id.Take(MaximumFiles)], cancellationToken);
        foreach (var file in named)
        {
            // 第二十三条: a secret file's name may tell the secret, and who looks at a list has not opened it.
            if (file.Secret && !FileReaders.IsUploader(file, by))
            {
                continue;
            }

            if (await readers.MayReadAsync(file, by, cancellationToken))
            {
                known.Add(file.ToView());
            }
        }

        return TypedResults.Ok(known);
    }
}
