using Microsoft.Extensions.DependencyInjection;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Search;

/// <summary>
/// A list that is searched, by the list's own reading: what a person does not meet in the list is found by no search
/// (第二十二条).
/// </summary>
/// <param name="Kind">Code of the group.</param>
/// <param name="Name">What is listed, in Chinese.</param>
/// <param name="Roles">Who reads the list.</param>
/// <param name="FindAsync">Reads the beginning of what fits.</param>
public sealed record SearchedList(
    string Kind,
    string Name,
    IReadOnlyCollection<string> Roles,
    Func<SearchRequest, CancellationToken, Task<Page<SearchHit>>> FindAsync
)
{
    /// <summary>A list that <typeparamref name="TAnswer"/> reads.</summary>
    /// <param name="kind">Code of the group.</param>
    /// <param name="name">What is listed, in Chinese.</param>
    /// <param name="roles">Who reads the list.</param>
    /// <param name="read">The list's own reading, with the words as its filter.</param>
    /// <param name="hit">A row as it is shown.</param>
    public static SearchedList Of<TAnswer, TRow>(
        string kind,
        string name,
        IReadOnlyCollection<string> roles,
        Func<TAnswer, SearchRequest, CancellationToken, Task<Page<TRow>>> read,
        Func<TRow, SearchHit> hit
    )
        where TAnswer : notnull =>
        new(
            kind,
            name,
            roles,
            async (search, cancellationToken) =>
            {
                var answer = search.Services.GetRequiredService<TAnswer>();
                var page = await read(answer, search, cancellationToken);
                return new([.. page.Items.Select(hit)], page.Next);
            }
        );
}

/// <summary>One search by one person.</summary>
/// <param name="Words">What is looked for.</param>
/// <param name="By">Who looks.</param>
/// <param name="Page">How much of each list.</param>
/// <param name="Services">The request's.</param>
public sealed record SearchRequest(
    SearchWords Words,
    AwardUser By,
    PageQuery Page,
    IServiceProvider Services
)
{
    /// <summary>The beginning of a list that was read as a whole.</summary>
    public Page<TRow> Of<TRow>(IEnumerable<TRow> rows, Func<TRow, bool> fits)
    {
        var found = rows.Where(fits).Take(Page.Take).ToList();
        return Page.Of(found, _ => "more", row => row);
    }
}
