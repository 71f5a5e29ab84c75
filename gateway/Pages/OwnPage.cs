using System.Net;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;

namespace QualityAward.Gateway.Pages;

/// <summary>A page that the gateway itself shows. It is one file in this process and needs nothing else to be up.</summary>
/// <param name="name">File name of the template.</param>
/// <param name="policy">What its Content-Security-Policy allows besides its own style.</param>
public sealed class OwnPage(string name, string policy)
{
    private static readonly string Style = Read("page.css");

    private static readonly string StyleHash = Convert.ToBase64String(
        SHA256.HashData(Encoding.UTF8.GetBytes(Style))
    );

    private readonly string _template = Read(name)
        .Replace("{{style}}", Style, StringComparison.Ordinal);

    /// <summary>Writes the page; values are encoded for HTML.</summary>
    public Task WriteAsync(
        HttpContext context,
        int status,
        params (string Name, string Value)[] values
    )
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        var page = new StringBuilder(_template);
        var allowed = new StringBuilder(policy);
        foreach (var (placeholder, value) in values)
        {
            page.Replace($"{{{{{placeholder}}}}}", WebUtility.HtmlEncode(value));
            allowed.Replace($"{{{{{placeholder}}}}}", value);
        }
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'sha256-{StyleHash}'; base-uri 'none'; frame-ancestors 'none'; {allowed}";
        return response.WriteAsync(page.ToString(), context.RequestAborted);
    }

    private static string Read(string name)
    {
        using var stream =
            typeof(OwnPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
