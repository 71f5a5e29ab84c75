using QualityAward.Common;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>As <see cref="ActsShown"/>, for an act that is a <c>PUT</c> to the case's own address.</summary>
internal static class PutShown
{
    /// <summary>Tries it by every role, with content that it refuses.</summary>
    /// <param name="at">The case's address.</param>
    /// <param name="verbs">The act; it may have another verb for another role.</param>
    /// <param name="body">What is refused.</param>
    /// <param name="client">The client of a role.</param>
    public static async Task CheckAsync(
        string at,
        string[] verbs,
        object body,
        Func<string, HttpClient> client
    )
    {
        foreach (var role in Roles.All)
        {
            var seen = await client(role).GetReply(at);
            var shown =
                seen.Status == 200 ? ActsShown.Verbs(seen).Count(verb => verbs.Contains(verb)) : 0;
            var tried = await client(role).SendAsync(HttpMethod.Put, at, body, seen.Tag);
            Assert.True(tried.Status >= 400, $"{role}: the content was meant to be refused.");
            var refusedByState =
                tried.Status is 403 or 409 || (tried.Status == 404 && seen.Status != 200);
            Assert.True(
                shown == (refusedByState ? 0 : 1),
                $"{role}: shown {shown}, answered {tried.Status} {tried.Text}"
            );
        }
    }
}
