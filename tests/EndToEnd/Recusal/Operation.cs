using System.Text.Json;
using QualityAward.Common;

namespace QualityAward.EndToEnd.Recusal;

/// <summary>An endpoint as the API description tells of it.</summary>
/// <param name="Method">GET, POST, ….</param>
/// <param name="Path">With its parameters in braces.</param>
/// <param name="Access"><c>signed-in</c>, or roles parted by spaces.</param>
/// <param name="InPath">Names of the parameters in the path.</param>
/// <param name="InQuery">Names of the parameters in the query.</param>
public sealed record Operation(
    string Method,
    string Path,
    string Access,
    IReadOnlyList<string> InPath,
    IReadOnlyList<string> InQuery
)
{
    private const string Extension = "x-award-access";

    /// <summary>Whether the role may call it, as far as roles decide.</summary>
    public bool IsFor(string role) =>
        Access == "signed-in" || Access.Split(' ').Contains(role, StringComparer.Ordinal);

    /// <summary>All that need a sign-in.</summary>
    public static async Task<IReadOnlyList<Operation>> ReadAllAsync(HttpClient client)
    {
        var all = new List<Operation>();
        foreach (var service in ResourceNames.ApiServices)
        {
            using var description = JsonDocument.Parse(
                await client.GetStringAsync($"/openapi/{service}.json")
            );
            all.AddRange(
                from path in description.RootElement.GetProperty("paths").EnumerateObject()
                from operation in path.Value.EnumerateObject()
                where
                    operation.Value.TryGetProperty(Extension, out var access)
                    && access.GetString() != "anyone"
                select new Operation(
                    operation.Name.ToUpperInvariant(),
                    path.Name,
                    operation.Value.GetProperty(Extension).GetString()!,
                    [.. ParametersOf(path.Value, operation.Value, "path")],
                    [.. ParametersOf(path.Value, operation.Value, "query")]
                )
            );
        }

        return all;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";

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
}
