using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Export;

/// <summary>What everybody who took part was told: a multiset, since messages of one instant have no order.</summary>
internal static class Inboxes
{
    public static async Task<IReadOnlyList<object>> ReadAsync(Stagehand hand)
    {
        var inboxes = new List<object>();
        foreach (var person in hand.TookPart)
        {
            var reader = await hand.AsAsync(person);
            var messages = await reader.AllAsync<InboxMessage>("/api/notifications/inbox");
            inboxes.Add(
                new
                {
                    person,
                    messages = messages
                        .Select(m => new
                        {
                            m.Kind,
                            m.Article,
                            m.Title,
                            m.Body,
                        })
                        .OrderBy(m => m.Kind, StringComparer.Ordinal)
                        .ThenBy(m => m.Title, StringComparer.Ordinal)
                        .ThenBy(m => m.Body, StringComparer.Ordinal)
                        .ToList(),
                }
            );
        }

        return inboxes;
    }
}
