using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace QualityAward.Rest.Json;

/// <summary>
/// JSON as every REST answer has it: camelCase, enums as kebab-case words, legal days <c>yyyy-MM-dd</c>, Chinese unescaped.
/// </summary>
public static class AwardJson
{
    /// <summary>The same options for clients of our REST endpoints.</summary>
    public static JsonSerializerOptions Options { get; } = Configured(Configure);

    /// <summary>For what comes from outside: texts are cleaned, signs that no text may have and double members are refused.</summary>
    public static JsonSerializerOptions Incoming { get; } = Configured(ConfigureIncoming);

    internal static void AddAwardJson(this WebApplicationBuilder builder) =>
        builder.Services.ConfigureHttpJsonOptions(o => ConfigureIncoming(o.SerializerOptions));

    internal static void Configure(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.Converters.Add(
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
        );
        options.TypeInfoResolver = (
            options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()
        ).WithAddedModifier(RequireWhatCannotBeNull);
    }

    private static void ConfigureIncoming(JsonSerializerOptions options)
    {
        Configure(options);
        options.Converters.Add(new TypedTextConverter());
        options.TypeInfoResolver = options.TypeInfoResolver!.WithAddedModifier(
            NoNullEntries.Require
        );

        // Which of two would count? A reviewer reads one, a program the other.
        options.AllowDuplicateProperties = false;
    }

    private static JsonSerializerOptions Configured(Action<JsonSerializerOptions> configure)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        configure(options);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>
    /// A member left out must not arrive as null or zero in a record that says it cannot be: it is required unless it is
    /// nullable or has a default.
    /// </summary>
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            // Anonymous types have no setter: they are written, never read.
            if (
                property is
                {
                    Set: not null,
                    AssociatedParameter: { HasDefaultValue: false, IsNullable: false }
                }
            )
            {
                property.IsRequired = true;
            }
        }
    }
}
