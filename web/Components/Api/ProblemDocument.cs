using System.Text.Json;

namespace QualityAward.Components.Api;

/// <summary>A problem document as it arrives.</summary>
internal sealed record ProblemDocument(
    string? Code,
    string? Title,
    string? Detail,
    int? Article,
    Dictionary<string, JsonElement>? Facts,
    Dictionary<string, string[]>? Errors
)
{
    public ProblemView ToView(int status)
    {
        var known = ProblemView.OfStatus(status);
        return new(
            status,
            Code ?? known.Code,
            Title ?? known.Title,
            Detail ?? known.Detail,
            Article,
            Facts,
            Errors
        );
    }
}
