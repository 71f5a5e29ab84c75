using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Rest.Json;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>Values kept whole in one <c>jsonb</c> column each.</summary>
public static class JsonColumns
{
    /// <summary>
    /// Maps an immutable value: it counts as changed when another one takes its place, and is never changed in place. Nothing
    /// is written out or compared to find that out.
    /// </summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                value => JsonSerializer.Serialize(value, AwardJson.Options),
                text => JsonSerializer.Deserialize<T>(text, AwardJson.Options)!,
                new ValueComparer<T>(
                    (a, b) => ReferenceEquals(a, b),
                    value => value == null ? 0 : value.GetHashCode(),
                    value => value
                )
            );
}
