using System.Text.Json;
using System.Text.Json.Nodes;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Json;
using Xunit;

namespace QualityAward.TestSupport;

/// <summary>
/// Whether a case shows exactly the acts that are not answered 409 or 403: every act is tried by every role, with content that
/// the act itself refuses, so that the case stays where it is. An act without any content is tried where it is not shown; that
/// it is open where it is shown, the walk itself shows by doing it.
/// </summary>
public static class ActsShown
{
    private const string FarAhead = "2999-01-01";

    /// <summary>Tries all acts of a table on a case as it is now.</summary>
    /// <param name="table">The acts.</param>
    /// <param name="at">The case's address.</param>
    /// <param name="client">The client of a role; the caller keeps and disposes it.</param>
    /// <param name="bodies">Contents for acts that have a form of their own, by verb; else made of the act's fields.</param>
    public static async Task CheckAsync<TCase>(
        ActTable<TCase> table,
        string at,
        Func<string, HttpClient> client,
        IReadOnlyDictionary<string, object>? bodies = null
    )
    {
        var wrong = new List<string>();
        foreach (var role in Roles.All)
        {
            var asked = client(role);
            var seen = await asked.GetReply(at);
            var shown = seen.Status == 200 ? Verbs(seen) : [];
            foreach (var act in table.All.Where(act => act.Address is null))
            {
                object? own = null;
                bodies?.TryGetValue(act.Verb, out own);
                if (own is null && act.Fields.Count == 0 && shown.Contains(act.Verb))
                {
                    continue; // Nothing that it takes could be refused.
                }

                var body = own ?? Sample(act.Fields);
                var tried = await asked.PostReply($"{at}/{act.Verb}", body, seen.Tag ?? "\"1\"");
                Assert.False(
                    tried.Status is >= 200 and < 300,
                    $"{role} {act.Verb}: the sample was meant to be refused, give one that is."
                );
                var refusedByState =
                    tried.Status is 403 or 409 || (tried.Status == 404 && seen.Status != 200);
                if (shown.Contains(act.Verb) == refusedByState)
                {
                    wrong.Add(
                        $"{role} {act.Verb}: shown {!refusedByState}, answered {tried.Status} {tried.Text}"
                    );
                }
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>The verbs that a view shows.</summary>
    public static IReadOnlyList<string> Verbs(Reply view)
    {
        using var document = JsonDocument.Parse(view.Text);
        return
        [
            .. document
                .RootElement.GetProperty("acts")
                .EnumerateArray()
                .Select(act => act.GetProperty("verb").GetString()!),
        ];
    }

    // Readable for the framework, refused by every rule of content: days far ahead, texts of nothing.
    private static JsonObject Sample(IReadOnlyList<ActField> fields)
    {
        var body = new JsonObject();
        foreach (var field in fields)
        {
            body[field.Name] = field.Input switch
            {
                ActInput.Text => "",
                ActInput.Day => FarAhead,
                ActInput.Number => field.Most + 1,
                ActInput.YesNo => false,
                ActInput.Choice => field.Options[0].Value,
                ActInput.Paper => JsonSerializer.SerializeToNode(
                    new PaperDocument(null, DateOnly.Parse(FarAhead), null),
                    AwardJson.Options
                ),
                _ => null,
            };
        }

        return body;
    }
}
