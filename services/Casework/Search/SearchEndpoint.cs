using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Search;

/// <summary>One search over a service's lists: <c>GET /api/{service}/search?q=</c>.</summary>
public static class SearchEndpoint
{
    private const int OfEachList = 10;

    /// <summary>Searches these lists, those of the caller's role.</summary>
    public static void MapSearch(
        this IEndpointRouteBuilder api,
        params IReadOnlyList<SearchedList> lists
    ) =>
        api.MapGet(
                "/search",
                async (
                    string? q,
                    AwardUser by,
                    HttpContext http,
                    CancellationToken cancellationToken
                ) =>
                {
                    var search = new SearchRequest(
                        SearchWords.Read(q),
                        by,
                        new PageQuery(null, OfEachList),
                        http.RequestServices
                    );
                    return TypedResults.Ok(await AnswerAsync(lists, search, cancellationToken));
                }
            )
            .RequireAwardRole([.. Roles.All])
            .WithTags("检索")
            .WithSummary("在本人可以查看的列表中检索名称、代码和编号；q 为2至50个字");

    // One after the other: they share the request's database connection.
    private static async Task<SearchAnswer> AnswerAsync(
        IReadOnlyList<SearchedList> lists,
        SearchRequest search,
        CancellationToken cancellationToken
    )
    {
        List<SearchGroup> groups = [];
        foreach (var list in lists.Where(list => list.Roles.Contains(search.By.Role)))
        {
            var found = await FoundAsync(list, search, cancellationToken);
            if (found.Items.Count > 0)
            {
                groups.Add(new(list.Kind, list.Name, found.Items, found.Next is not null));
            }
        }

        return new(groups);
    }

    // 第七条: a list that is closed to the person – not appointed, 承诺书 not signed – has nothing for them, and says no more.
    private static async Task<Page<SearchHit>> FoundAsync(
        SearchedList list,
        SearchRequest search,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await list.FindAsync(search, cancellationToken);
        }
        catch (RefusedException closed)
            when (closed.Refusal.Kind is RefusalKind.Forbidden or RefusalKind.NotFound)
        {
            return new([], null);
        }
    }
}
