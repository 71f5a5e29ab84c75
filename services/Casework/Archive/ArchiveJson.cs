using System.Text.Encodings.Web;
using System.Text.Json;
using QualityAward.Rest.Json;

namespace QualityAward.Casework.Archive;

/// <summary>JSON for the archive: our own names and forms, in lines, and Chinese as Chinese. No browser ever reads it.</summary>
public static class ArchiveJson
{
    private static readonly JsonSerializerOptions Options = new(AwardJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>UTF-8.</summary>
    public static byte[] Of(object value) =>
        JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), Options);
}
