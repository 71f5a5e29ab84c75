using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Files;

/// <summary>Endpoints whose request body is a file.</summary>
public static class Uploads
{
    /// <summary>
    /// Takes a file of this kind as the body: one that announces more than it may be is refused before it is read, and
    /// whoever reads it counts, since Kestrel's own limit would cut the connection without saying why.
    /// </summary>
    public static RouteHandlerBuilder WithUpload(
        this RouteHandlerBuilder endpoint,
        UploadKind kind
    ) =>
        endpoint
            .WithMetadata(new NoSizeLimit())
            .AddEndpointFilter(
                (context, next) =>
                    context.HttpContext.Request.ContentLength > kind.MaximumBytes
                        ? throw new RefusedException(FileRefusals.TooLarge(kind))
                        : next(context)
            );

    /// <summary>A small file, read into memory.</summary>
    /// <exception cref="RefusedException">422 <c>file-too-large</c>; 400 if it is empty.</exception>
    public static async Task<MemoryStream> ReadUploadAsync(
        this HttpRequest request,
        UploadKind kind,
        CancellationToken cancellationToken
    )
    {
        var content = new MemoryStream();
        var chunk = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (content.Length + read > kind.MaximumBytes)
            {
                throw new RefusedException(FileRefusals.TooLarge(kind));
            }

            content.Write(chunk, 0, read);
        }

        content.Position = 0;
        return content.Length > 0
            ? content
            : throw new RefusedException(Refusals.Malformed("请选择文件，文件内容不得为空。"));
    }

    private sealed class NoSizeLimit : IRequestSizeLimitMetadata
    {
        public long? MaxRequestBodySize => null;
    }
}
