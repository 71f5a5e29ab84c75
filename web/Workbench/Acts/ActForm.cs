using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Json;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Acts;

/// <summary>What is typed for an act, by the names of its fields; the whole of it is kept as a draft.</summary>
public sealed class ActForm
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>Everything but papers, as the request writes it.</summary>
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>The papers.</summary>
    public Dictionary<string, PaperForm> Papers { get; set; } = [];

    /// <summary>What an act begins with.</summary>
    public static ActForm Of(ActView act) =>
        new() { Values = act.Fields.ToDictionary(field => field.Name, field => field.Preset) };

    internal string? Text(string name) => Values.GetValueOrDefault(name);

    internal DateOnly? Day(string name) =>
        DateOnly.TryParseExact(Text(name), Iso, CultureInfo.InvariantCulture, default, out var day)
            ? day
            : null;

    internal int? Number(string name) =>
        int.TryParse(
            Text(name),
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    internal bool? Answer(string name) => bool.TryParse(Text(name), out var answer) ? answer : null;

    internal PaperForm Paper(string name) =>
        Papers.TryGetValue(name, out var paper) ? paper : Papers[name] = new();

    internal void Set(string name, string? value) => Values[name] = value;

    internal void Set(string name, DateOnly? day) =>
        Set(name, day?.ToString(Iso, CultureInfo.InvariantCulture));

    internal void Set(string name, int? number) =>
        Set(name, number?.ToString(CultureInfo.InvariantCulture));

    internal void Set(string name, bool? answer) =>
        Set(name, answer is { } given ? (given ? "true" : "false") : null);

    /// <summary>Notes what is missing or out of range.</summary>
    internal void Check(ActView act, FormErrors errors)
    {
        foreach (var field in act.Fields)
        {
            if (field is { Input: ActInput.Paper, Paper: { } needs })
            {
                CheckPaper(field, needs, errors);
            }
            else if (!field.Optional)
            {
                errors.Require(field.Name, field.Label, Text(field.Name)?.Trim());
            }

            if (
                field is { Input: ActInput.Number, Least: { } least, Most: { } most }
                && Text(field.Name) is { Length: > 0 }
                && (Number(field.Name) is not { } number || number < least || number > most)
            )
            {
                errors.Note(field.Name, field.Label, $"应为{least}至{most}。");
            }
        }
    }

    /// <summary>The request; <see cref="Check"/> found nothing.</summary>
    internal JsonObject ToRequest(ActView act)
    {
        var request = new JsonObject();
        foreach (var field in act.Fields)
        {
            request[field.Name] = field.Input switch
            {
                ActInput.Number => Number(field.Name),
                ActInput.YesNo => Answer(field.Name),
                ActInput.Paper => PaperOf(field),
                _ => Text(field.Name)?.Trim() is { Length: > 0 } text ? text : null,
            };
        }

        return request;
    }

    /// <summary>The names under which a refusal speaks of the inputs, with their labels.</summary>
    internal static IReadOnlyDictionary<string, string> LabelsOf(ActView act) =>
        act
            .Fields.SelectMany(field =>
                field.Input is ActInput.Paper
                    ?
                    [
                        ($"{field.Name}.documentNumber", $"{field.Label}发文字号"),
                        ($"{field.Name}.date", $"{field.Label}日期"),
                        ($"{field.Name}.fileId", $"{field.Label}扫描件"),
                    ]
                    : new[] { (field.Name, field.Label) }
            )
            .ToDictionary();

    private void CheckPaper(ActField field, ActPaper needs, FormErrors errors)
    {
        var paper = Paper(field.Name);
        if (field.Optional && paper.IsEmpty())
        {
            return;
        }

        errors.Require($"{field.Name}.date", $"{field.Label}日期", paper.Date);
        if (needs.Number)
        {
            errors.Require(
                $"{field.Name}.documentNumber",
                $"{field.Label}发文字号",
                paper.Number?.Trim()
            );
        }

        if (needs.Scan)
        {
            errors.Require($"{field.Name}.fileId", $"{field.Label}扫描件", paper.FileId);
        }
    }

    private JsonNode? PaperOf(ActField field)
    {
        var paper = Paper(field.Name);
        return paper.IsEmpty()
            ? null
            : JsonSerializer.SerializeToNode(paper.ToDocument(), AwardJson.Options);
    }
}
