using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Rest.Json;

namespace QualityAward.Applications.Papers;

/// <summary>Values that are read and replaced as a whole, kept as <c>jsonb</c>.</summary>
internal static class JsonColumns
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                value => Write(value),
                json => Read<T>(json),
                new ValueComparer<T>(
                    (a, b) => Write(a) == Write(b),
                    value => Write(value).GetHashCode(StringComparison.Ordinal),
                    value => Read<T>(Write(value))
                )
            );

    private static string Write<T>(T? value) => JsonSerializer.Serialize(value, AwardJson.Options);

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, AwardJson.Options)!;
}
