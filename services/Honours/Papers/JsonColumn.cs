using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Rest.Json;

namespace QualityAward.Honours.Papers;

/// <summary>Small immutable values – papers, mostly – in one <c>jsonb</c> column each.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) =>
        property
            .HasConversion(
                value => JsonSerializer.Serialize(value, AwardJson.Options),
                text => JsonSerializer.Deserialize<T>(text, AwardJson.Options)!,
                // Replaced as a whole or not at all.
                new ValueComparer<T>(favorStructuralComparisons: false)
            )
            .HasColumnType("jsonb");
}
