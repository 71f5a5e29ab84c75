using System.Text.Json;

namespace QualityAward.Components.Api;

/// <summary>A problem document as it arrives; members may be missing.</summary>
internal sealed record ProblemDocument(
    string? Code = null,
    string? Title = null,
    string? Detail = null,
    int? Article = null,
    Dictionary<string, JsonElement>? Facts = null
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
            Facts
        );
    }
}
