using System.Text.Json;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Json;

namespace QualityAward.Workbench.Import;

/// <summary>What the import answered to the browser, which sends the spreadsheet past the circuit.</summary>
/// <param name="Status">HTTP status; 0 where nothing answered, -1 where no file was chosen.</param>
/// <param name="Body">The report, or the problem document.</param>
internal sealed record ImportAnswer(int Status, JsonElement Body)
{
    /// <summary>The row-by-row report.</summary>
    public ImportReport? ToReport() =>
        Status == StatusCodes.Status200OK
            ? Body.Deserialize<ImportReport>(AwardJson.Options)
            : null;

    /// <summary>Why there is no report.</summary>
    public ProblemView ToProblem()
    {
        var known = Status <= 0 ? ProblemView.Unavailable : ProblemView.OfStatus(Status);
        return new(
            known.Status,
            Text("code") ?? known.Code,
            Text("title") ?? known.Title,
            Text("detail") ?? known.Detail
        );
    }

    private string? Text(string name) =>
        Body.ValueKind == JsonValueKind.Object
        && Body.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
