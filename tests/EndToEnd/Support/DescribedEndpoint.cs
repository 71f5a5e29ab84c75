using System.Text.Json;
using System.Text.Json.Nodes;
using QualityAward.Common;

namespace QualityAward.EndToEnd.Support;

/// <summary>An endpoint as the API description tells of it, with a request that the description would allow.</summary>
/// <param name="Method">GET, POST, ….</param>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Access"><c>anyone</c>, <c>signed-in</c>, or roles parted by spaces.</param>
/// <param name="InPath">Names of the parameters in the path.</param>
/// <param name="InQuery">Names of the parameters in the query.</param>
/// <param name="Body">A document that fits the schema; null where the body is none or a file.</param>
public sealed record DescribedEndpoint(
    string Method,
    string Path,
    string Access,
    IReadOnlyList<string> InPath,
    IReadOnlyList<string> InQuery,
    JsonNode? Body
)
{
    private const int Deepest = 6;

    /// <summary>Every endpoint of every service.</summary>
    public static async Task<IReadOnlyList<DescribedEndpoint>> ReadAllAsync(HttpClient client)
    {
        var all = new List<DescribedEndpoint>();
        foreach (var service in ResourceNames.ApiServices)
        {
            using var document = JsonDocument.Parse(
                await client.GetStringAsync($"/openapi/{service}.json")
            );
            all.AddRange(Read(document.RootElement));
        }

        return all;
    }

    /// <summary>Without a sign-in too.</summary>
    public bool IsPublic => Access == "anyone";

    /// <summary>Whether the role may call it, as far as roles decide, once signed in.</summary>
    public bool IsFor(string role) =>
        Access == "signed-in" || Access.Split(' ').Contains(role, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";

    private static IEnumerable<DescribedEndpoint> Read(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.TryGetProperty("x-award-access", out _)
        select new DescribedEndpoint(
            operation.Name.ToUpperInvariant(),
            path.Name,
            operation.Value.GetProperty("x-award-access").GetString()!,
            [.. ParametersOf(path.Value, operation.Value, "path")],
            [.. ParametersOf(path.Value, operation.Value, "query")],
            BodyOf(operation.Value, document)
        );

    private static IEnumerable<string> ParametersOf(
        JsonElement path,
        JsonElement operation,
        string place
    ) =>
        from owner in new[] { path, operation }
        where owner.TryGetProperty("parameters", out _)
        from parameter in owner.GetProperty("parameters").EnumerateArray()
        where parameter.GetProperty("in").GetString() == place
        select parameter.GetProperty("name").GetString()!;

    private static JsonNode? BodyOf(JsonElement operation, JsonElement document) =>
        operation.TryGetProperty("requestBody", out var body)
        && body.GetProperty("content").TryGetProperty("application/json", out var json)
            ? Sample(json.GetProperty("schema"), document, 0)
            : null;

    private static JsonNode? Sample(JsonElement schema, JsonElement document, int depth)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            var name = reference.GetString()!.Split('/')[^1];
            return Sample(
                document.GetProperty("components").GetProperty("schemas").GetProperty(name),
                document,
                depth
            );
        }

        foreach (var choice in (string[])["oneOf", "anyOf", "allOf"])
        {
            if (schema.TryGetProperty(choice, out var choices))
            {
                return Sample(
                    choices
                        .EnumerateArray()
                        .First(c => !c.TryGetProperty("type", out var t) || t.ToString() != "null"),
                    document,
                    depth
                );
            }
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            return JsonNode.Parse(values.EnumerateArray().First().GetRawText());
        }

        return depth > Deepest
            ? null
            : TypeOf(schema) switch
            {
                "object" => ObjectOf(schema, document, depth),
                "array" => schema.TryGetProperty("items", out var items)
                    ? new JsonArray(Sample(items, document, depth + 1))
                    : new JsonArray(),
                "integer" or "number" => 1,
                "boolean" => true,
                "string" => TextOf(schema),
                _ => null,
            };
    }

    private static JsonObject ObjectOf(JsonElement schema, JsonElement document, int depth)
    {
        var sample = new JsonObject();
        if (schema.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                sample[property.Name] = Sample(property.Value, document, depth + 1);
            }
        }

        if (
            schema.TryGetProperty("additionalProperties", out var values)
            && values.ValueKind == JsonValueKind.Object
        )
        {
            sample["4.1.1"] = Sample(values, document, depth + 1);
        }

        return sample;
    }

    private static string? TypeOf(JsonElement schema) =>
        !schema.TryGetProperty("type", out var type)
            ? schema.TryGetProperty("properties", out _)
                ? "object"
                : null
            : type.ValueKind == JsonValueKind.Array
                ? type.EnumerateArray().Select(t => t.GetString()).First(t => t != "null")
                : type.GetString();

    private static string TextOf(JsonElement schema) =>
        (schema.TryGetProperty("format", out var format) ? format.GetString() : null) switch
        {
            "uuid" => $"{Guid.Empty}",
            "date" => "2023-02-01",
            "date-time" => "2023-02-01T09:00:00+08:00",
            _ => "示例",
        };
}
