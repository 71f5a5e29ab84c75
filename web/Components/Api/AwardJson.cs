using System.Text.Json;
using System.Text.Json.Serialization;

namespace QualityAward.Components.Api;

/// <summary>JSON as the award's REST interface writes it: camelCase, kebab-case enums.</summary>
public static class AwardJson
{
    /// <summary>The options, read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
