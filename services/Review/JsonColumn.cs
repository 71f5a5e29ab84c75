using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Rest.Json;

namespace QualityAward.Review;

/// <summary>A value kept whole in one <c>jsonb</c> column; it is replaced, never changed in place.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property
            .HasColumnType("jsonb")
            .HasConversion(
                v => JsonSerializer.Serialize(v, AwardJson.Options),
                text => JsonSerializer.Deserialize<T>(text, AwardJson.Options)!,
                new ValueComparer<T>(
                    (a, b) => ReferenceEquals(a, b),
                    v => v == null ? 0 : v.GetHashCode(),
                    v => v
                )
            );
        return property;
    }
}
