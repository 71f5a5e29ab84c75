using System.IO.Compression;
using System.Net.Mime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace QualityAward.Rest.Delivery;

/// <summary>
/// Text is sent compressed, over TLS too, unless the answer holds a secret: beside something that a stranger can have
/// written into the same answer, its compressed length would tell the secret sign by sign (BREACH). Who answers what is in
/// docs/architecture.md, "What is compressed".
/// </summary>
public static class TextCompression
{
    /// <summary>Styles and scripts, which are the same for everybody.</summary>
    public static IReadOnlyList<string> Assets { get; } =
    [MediaTypeNames.Text.Css, MediaTypeNames.Text.JavaScript, "image/svg+xml"];

    private static readonly object SecretKey = new();

    /// <summary>Adds compression of these kinds of answers.</summary>
    public static void AddTextCompression(
        this IServiceCollection services,
        params IEnumerable<string> mediaTypes
    )
    {
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.MimeTypes = mediaTypes;
        });
        // What is worth more was compressed when it was built; the rest is made anew for each visitor.
        services.Configure<BrotliCompressionProviderOptions>(o =>
            o.Level = CompressionLevel.Fastest
        );
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Fastest);
        services.AddSingleton<IResponseCompressionProvider, UnlessSecret>();
    }

    /// <summary>This answer holds a receipt, a form's key or a token: it is not compressed. Said before its body begins.</summary>
    public static void HoldSecret(this HttpContext context) => context.Items[SecretKey] = true;

    private sealed class UnlessSecret(
        IServiceProvider services,
        IOptions<ResponseCompressionOptions> options
    ) : ResponseCompressionProvider(services, options)
    {
        public override bool ShouldCompressResponse(HttpContext context) =>
            !context.Items.ContainsKey(SecretKey) && base.ShouldCompressResponse(context);
    }
}
