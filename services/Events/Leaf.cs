using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Rest.Json;

namespace QualityAward.Events;

/// <summary>Entries of the transparency log, raised by the aggregate that decides; Publicity appends them.</summary>
public static class Leaf
{
    /// <summary>A decision with a leaf of its own.</summary>
    /// <param name="type">Stable kebab-case name, e.g. <c>award-decided</c>.</param>
    /// <param name="subject">A plain identifier only where the law has published it already, else a commitment.</param>
    /// <param name="article">The article it rests on.</param>
    /// <param name="at">Award time.</param>
    /// <param name="data">An object of strings, whole numbers, booleans and lists of them; personal or secret values as commitments.</param>
    /// <param name="id">Chosen by who wants to ask for the acknowledgement later.</param>
    public static LeafRequested Of(
        string type,
        string subject,
        int? article,
        DateTimeOffset at,
        object data,
        Guid? id = null
    ) => Make(type, subject, article, at, data, id, batch: false);

    /// <summary>
    /// A decision whose own leaf would tell somebody that it exists – complaint, objection, recusal, non-acceptance,
    /// misconduct: only a commitment to it enters the day's batch.
    /// </summary>
    public static LeafRequested InBatch(
        string type,
        int? article,
        DateTimeOffset at,
        object data,
        Guid? id = null
    ) => Make(type, "", article, at, data, id, batch: true);

    /// <summary>
    /// Says which case a decision belongs to, for the supervisors' timeline alone (article 21): nothing of it enters the log.
    /// </summary>
    /// <param name="leaf">The entry.</param>
    /// <param name="edition">The edition, where it is known to who decides.</param>
    /// <param name="candidate">The case.</param>
    /// <param name="person">Account id of the person whom the decision is about, who is not shown it.</param>
    public static LeafRequested About(
        this LeafRequested leaf,
        Guid? edition = null,
        Guid? candidate = null,
        string? person = null
    )
    {
        leaf.EditionId = $"{edition}";
        leaf.CandidateId = $"{candidate}";
        leaf.Person = person ?? "";
        return leaf;
    }

    /// <summary>Says more to the supervisors (article 21), in Chinese: nothing of it enters the log.</summary>
    public static LeafRequested Telling(this LeafRequested leaf, string detail)
    {
        leaf.Detail = detail;
        return leaf;
    }

    private static LeafRequested Make(
        string type,
        string subject,
        int? article,
        DateTimeOffset at,
        object data,
        Guid? id,
        bool batch
    )
    {
        var leaf = new LeafRequested
        {
            LeafId = (id ?? Guid.NewGuid()).ToString(),
            Type = type,
            Subject = subject,
            At = Timestamp.FromDateTimeOffset(at),
            DataJson = JsonSerializer.Serialize(data, AwardJson.Options),
            Batch = batch,
        };
        if (article is { } number)
        {
            leaf.Article = number;
        }

        return leaf;
    }
}
