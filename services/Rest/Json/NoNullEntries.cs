using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace QualityAward.Rest.Json;

/// <summary>
/// A list of what cannot be null has no null in it. The serializer looks at members only, so that <c>[null]</c> would enter
/// and fail wherever it is first used.
/// </summary>
internal static class NoNullEntries
{
    /// <summary>Makes reading such a document end with the member's place.</summary>
    public static void Require(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var lists = type.Properties.Where(HasEntriesThatCannotBeNull).ToList();
        if (lists.Count > 0)
        {
            type.OnDeserialized += read => Check(read, lists);
        }
    }

    private static void Check(object read, List<JsonPropertyInfo> lists)
    {
        foreach (var list in lists)
        {
            var entries = list.Get!(read) switch
            {
                IDictionary map => map.Values,
                IEnumerable all => all,
                _ => Array.Empty<object>(),
            };
            if (entries.Cast<object?>().Contains(null))
            {
                throw new JsonException("An entry is null.", $"$.{list.Name}", null, null);
            }
        }
    }

    private static bool HasEntriesThatCannotBeNull(JsonPropertyInfo property)
    {
        if (
            property.Get is null
            || property.AttributeProvider is not PropertyInfo declared
            || property.PropertyType == typeof(string)
            || !typeof(IEnumerable).IsAssignableFrom(property.PropertyType)
        )
        {
            return false;
        }

        var told = new NullabilityInfoContext().Create(declared);
        var entry = told.ElementType ?? told.GenericTypeArguments.LastOrDefault();
        return entry is { ReadState: NullabilityState.NotNull, Type.IsValueType: false };
    }
}
