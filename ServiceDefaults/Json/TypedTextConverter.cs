using System.Text.Json;
using System.Text.Json.Serialization;
using QualityAward.Common.Typing;

namespace QualityAward.ServiceDefaults;

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
    )
    {
        if (reader.TokenType is not JsonTokenType.String)
        {
            throw new JsonException();
        }

        var text = reader.GetString();
        return TypedText.FaultOf(text) is { } fault
            ? throw new TextRefusedException(fault)
            : TypedText.Clean(text);
    }

    public override void Write(
        Utf8JsonWriter writer,
        string value,
        JsonSerializerOptions options
    ) => writer.WriteStringValue(value);
}
