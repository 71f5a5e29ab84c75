using System.Diagnostics;
using System.Net;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using QualityAward.ServiceDefaults;

namespace QualityAward.Gateway.Errors;

/// <summary>The page a person sees where the gateway itself has to answer; it needs nothing else to be up.</summary>
public static class ErrorPage
{
    private static readonly string Template = Read("error.html");
    private static readonly string Style = Read("error.css");

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Writes the page.</summary>
    public static Task WriteAsync(HttpContext context, AwardProblem problem)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = Policy;
        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        var page = Template
            .Replace("{{style}}", Style, StringComparison.Ordinal)
            .Replace("{{title}}", WebUtility.HtmlEncode(problem.Title), StringComparison.Ordinal)
            .Replace("{{detail}}", WebUtility.HtmlEncode(problem.Detail), StringComparison.Ordinal)
            .Replace("{{code}}", WebUtility.HtmlEncode(problem.Code), StringComparison.Ordinal)
            .Replace("{{trace}}", trace, StringComparison.Ordinal);
        return context.Response.WriteAsync(page, context.RequestAborted);
    }

    private static string Read(string name)
    {
        using var stream =
            typeof(ErrorPage).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
