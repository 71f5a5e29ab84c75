using System.Globalization;
using System.Text;
using System.Text.Json;

namespace QualityAward.Common.Transparency;

/// <summary>What a leaf of the transparency log says: canonical JSON, version 1.</summary>
/// <param name="Type">Stable kebab-case name, e.g. <c>award-decided</c>.</param>
/// <param name="At">Award time, to the second.</param>
/// <param name="Subject">A plain identifier, or a commitment <c>sha256:…</c>; null in the batch of a day.</param>
/// <param name="Article">The article it rests on.</param>
/// <param name="Data">An object of strings, whole numbers, booleans and lists of them.</param>
public sealed record LeafText(
    string Type,
    DateTimeOffset At,
    string? Subject,
    int? Article,
    JsonElement Data
)
{
    /// <summary>Type of the leaf that holds a day's commitments.</summary>
    public const string BatchType = "batch";

    private const string Instant = "yyyy-MM-ddTHH:mm:sszzz";

    /// <summary>The leaf's exact bytes.</summary>
    public byte[] ToBytes()
    {
        var members = new Dictionary<string, object?>
        {
            ["v"] = 1,
            ["type"] = Type,
            ["at"] = At.ToOffset(AwardClock.ShanghaiOffset)
                .ToString(Instant, CultureInfo.InvariantCulture),
            ["data"] = Data,
        };

        // The day's batch stands for many cases: it names none of their subjects and articles.
        if (Type != BatchType)
        {
            members["subject"] = Subject ?? "";
            members["article"] = Article;
        }

        return Encoding.UTF8.GetBytes(
            CanonicalJson.Write(JsonSerializer.SerializeToElement(members))
        );
    }

    /// <summary>Reads a leaf.</summary>
    /// <exception cref="FormatException">Not a leaf of version 1.</exception>
    public static LeafText Parse(ReadOnlySpan<byte> leaf)
    {
        try
        {
            var reader = new Utf8JsonReader(leaf);
            var root = JsonElement.ParseValue(ref reader);
            if (root.GetProperty("v").GetInt32() != 1)
            {
                throw new FormatException("A leaf of an unknown version.");
            }

            return new(
                root.GetProperty("type").GetString()!,
                DateTimeOffset.ParseExact(
                    root.GetProperty("at").GetString()!,
                    Instant,
                    CultureInfo.InvariantCulture
                ),
                root.TryGetProperty("subject", out var subject) ? subject.GetString() : null,
                root.TryGetProperty("article", out var article)
                && article.ValueKind == JsonValueKind.Number
                    ? article.GetInt32()
                    : null,
                root.GetProperty("data")
            );
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("Not a leaf of the transparency log.", e);
        }
    }
}
