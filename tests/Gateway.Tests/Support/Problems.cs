using System.Net;
using System.Text.Json;
using Xunit;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>Reads problem documents.</summary>
public static class Problems
{
    /// <summary>Asserts status and code.</summary>
    public static async Task IsAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var document = JsonDocument.Parse(text);
        Assert.Equal(code, document.RootElement.GetProperty("code").GetString());
        Assert.Equal($"urn:award:{code}", document.RootElement.GetProperty("type").GetString());
        Assert.NotEmpty(document.RootElement.GetProperty("title").GetString()!);
    }
}
