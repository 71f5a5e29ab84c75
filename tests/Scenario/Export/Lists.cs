using QualityAward.Contracts.Rest;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Export;

/// <summary>Lists read to their end.</summary>
internal static class Lists
{
    /// <summary>Every row of a paged list.</summary>
    public static async Task<List<T>> AllAsync<T>(this Player reader, string path)
    {
        var all = new List<T>();
        string? after = null;
        do
        {
            var page = await reader.GetAsync<Page<T>>(
                $"{path}?limit=100{(after is null ? "" : $"&after={Uri.EscapeDataString(after)}")}"
            );
            all.AddRange(page.Items);
            after = page.Next;
        } while (after is not null);

        return all;
    }
}
