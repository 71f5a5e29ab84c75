using System.Text.Json;

namespace QualityAward.Archiving;

/// <summary>
/// The keys of a package's secret files (第二十三条), handed over apart from it. Whoever has only one of the two reads nothing.
/// </summary>
/// <param name="Package">SHA-256 of the package's list of hashes, hexadecimal: whose keys these are.</param>
/// <param name="Keys">By the id in the metadata: 32 bytes each.</param>
public sealed record KeyHandover(string Package, IReadOnlyDictionary<Guid, byte[]> Keys)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };

    /// <summary>As JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Reads <see cref="ToJson"/>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static KeyHandover Read(Stream json) =>
        JsonSerializer.Deserialize<KeyHandover>(json, Options)
            is { Package: not null, Keys: not null } read
            ? read
            : throw new JsonException("Not a file of keys.");
}
