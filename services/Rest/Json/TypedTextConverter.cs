using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using QualityAward.Common.Typing;

namespace QualityAward.Rest.Json;

/// <summary>
/// The edge at which every typed text enters a service: signs that nobody sees are dropped, and a text with signs that none
/// may have, or of nothing but invisible ones, is refused with its place and the sign.
/// </summary>
internal sealed class TypedTextConverter : JsonConverter<string>
{
    public override string? Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) =>
        reader.TokenType is JsonTokenType.String
            ? Checked(reader.GetString())
            : throw new JsonException();

    /// <summary>A member's name may be a person's text too: remarks and scores are kept by clause.</summary>
    public override string ReadAsPropertyName(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    ) => Checked(reader.GetString())!;

    public override void WriteAsPropertyName(
        Utf8JsonWriter writer,
        [DisallowNull] string value,
        JsonSerializerOptions options
    ) => writer.WritePropertyName(value);

    public override void Write(
        Utf8JsonWriter writer,
        string value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value);

    private static string? Checked(string? text) =>
        TypedText.FaultOf(text) is { } fault
            ? throw new TextRefusedException(fault)
            : TypedText.Clean(text);
}
