using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Public.Serving;

/// <summary>
/// Reads a form with files by ourselves: files too large are read to the end and dropped, so that the page answers in words
/// and what was typed comes back, and nothing of a complaint that was not cleaned is written to a disk.
/// </summary>
internal static class PostedForm
{
    private const int MostTyped = 1024 * 1024;
    private const int MostSections = 200;
    private static readonly object TooLargeKey = new();

    /// <summary>Whether the files were dropped because together they exceed what a complaint may bring along.</summary>
    public static bool FilesWereTooLarge(this HttpContext context) =>
        context.Items.ContainsKey(TooLargeKey);

    /// <summary>Answers a post that is no form, and reads one with files before the page does.</summary>
    public static IApplicationBuilder UsePostedForm(this IApplicationBuilder app) =>
        app.Use(ReadAsync);

    private static async Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method))
        {
            await next(context);
        }
        else if (!request.HasFormContentType)
        {
            await ProtocolProblems
                .ForStatus(StatusCodes.Status415UnsupportedMediaType)
                .WriteAsync(context);
        }
        else if (!request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
        }
        else if (await ReadFormAsync(context) is { } form)
        {
            context.Features.Set<IFormFeature>(new FormFeature(form));
            await next(context);
        }
        else
        {
            await ProtocolProblems.ForStatus(StatusCodes.Status400BadRequest).WriteAsync(context);
        }
    }

    private static async Task<FormCollection?> ReadFormAsync(HttpContext context)
    {
        // The gateway bounds what is sent; Kestrel's own limit would cut the connection without an answer.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var type = MediaTypeHeaderValue.Parse(context.Request.ContentType);
        if (
            HeaderUtilities.RemoveQuotes(type.Boundary).Value
            is not { Length: > 0 and <= 70 } boundary
        )
        {
            return null;
        }

        try
        {
            return await ReadSectionsAsync(
                context,
                new MultipartReader(boundary, context.Request.Body)
            );
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    private static async Task<FormCollection?> ReadSectionsAsync(
        HttpContext context,
        MultipartReader reader
    )
    {
        var fields = new KeyValueAccumulator();
        var files = new FormFileCollection();
        long typed = 0;
        var left = UploadKind.ComplaintAttachment.MaximumBytes;
        for (var count = 0; count < MostSections; count++)
        {
            var section = await reader.ReadNextSectionAsync(context.RequestAborted);
            if (section is null)
            {
                return new(fields.GetResults(), files);
            }

            if (section.AsFileSection() is { } file)
            {
                var content = await TakeAsync(section.Body, left, context.RequestAborted);
                if (content is null)
                {
                    context.Items[TooLargeKey] = true;
                    left = 0;
                    files.Clear();
                }
                else if (content.Length > 0)
                {
                    left -= content.Length;
                    files.Add(new FormFile(content, 0, content.Length, file.Name, file.FileName));
                }
            }
            else if (section.AsFormDataSection() is { } field)
            {
                var text = await TakeAsync(section.Body, MostTyped - typed, context.RequestAborted);
                if (text is null)
                {
                    return null;
                }

                typed += text.Length;
                fields.Append(field.Name, Encoding.UTF8.GetString(text.ToArray()));
            }
        }

        return null;
    }

    /// <summary>The section's content; null, after all of it was read, if it is larger than allowed.</summary>
    private static async Task<MemoryStream?> TakeAsync(
        Stream section,
        long most,
        CancellationToken cancellationToken
    )
    {
        var content = new MemoryStream();
        var chunk = new byte[64 * 1024];
        var fits = true;
        int read;
        while ((read = await section.ReadAsync(chunk, cancellationToken)) > 0)
        {
            fits = fits && content.Length + read <= most;
            if (fits)
            {
                content.Write(chunk, 0, read);
            }
            else
            {
                content.SetLength(0);
            }
        }

        content.Position = 0;
        return fits ? content : null;
    }
}
