using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QualityAward.Common.Transparency;

/// <summary>
/// JSON of which there is one spelling only (RFC 8785), so that it can be hashed: members in order of their UTF-16 names,
/// no white space, the shortest escapes. Numbers are whole ones up to 2^53 – everything else is written as text.
/// </summary>
public static class CanonicalJson
{
    private const long LargestExact = 1L << 53;

    /// <summary>The canonical text of a value.</summary>
    /// <exception cref="FormatException">It holds a number that is not whole or not exact.</exception>
    public static string Write(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                WriteArray(text, value);
                break;
            case JsonValueKind.String:
                WriteString(text, value.GetString()!);
                break;
            case JsonValueKind.Number:
                WriteNumber(text, value);
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void WriteObject(StringBuilder text, JsonElement value)
    {
        var separator = '{';
        foreach (var member in value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            text.Append(separator);
            WriteString(text, member.Name);
            text.Append(':');
            Write(text, member.Value);
            separator = ',';
        }

        text.Append(separator == '{' ? "{}" : "}");
    }

    private static void WriteArray(StringBuilder text, JsonElement value)
    {
        var separator = '[';
        foreach (var item in value.EnumerateArray())
        {
            text.Append(separator);
            Write(text, item);
            separator = ',';
        }

        text.Append(separator == '[' ? "[]" : "]");
    }

    private static void WriteNumber(StringBuilder text, JsonElement value)
    {
        if (!value.TryGetInt64(out var number) || Math.Abs(number) > LargestExact)
        {
            throw new FormatException(
                $"{value.GetRawText()} is no whole number that every reader keeps exactly."
            );
        }

        text.Append(number.ToString(CultureInfo.InvariantCulture));
    }

    // RFC 8785 §3.2.2.2
    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
