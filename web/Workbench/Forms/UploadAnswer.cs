using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;

namespace QualityAward.Workbench.Forms;

/// <summary>What the browser's own upload answered.</summary>
/// <param name="Status">HTTP status; 0 where nothing answered.</param>
/// <param name="File">The stored file.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Title">Its title.</param>
/// <param name="Detail">What to do.</param>
/// <param name="Article">Article that refuses.</param>
internal sealed record UploadAnswer(
    int Status,
    FileView? File,
    string? Code,
    string? Title,
    string? Detail,
    int? Article
)
{
    /// <summary>Why there is no file.</summary>
    public ProblemView ToProblem()
    {
        var known = Status == 0 ? ProblemView.Unavailable : ProblemView.OfStatus(Status);
        return new(
            known.Status,
            Code ?? known.Code,
            Title ?? known.Title,
            Detail ?? known.Detail,
            Article
        );
    }
}
