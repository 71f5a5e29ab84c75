using QualityAward.Contracts.Publicity.V1;

namespace QualityAward.Publicity.Supervision;

/// <summary>Puts steps on the supervisors' timeline, in the transaction of the decision.</summary>
internal static class StepRecords
{
    private const string OfComplaint = "complaint-";

    /// <summary>A decision on its way into the log. Its caller sees to it that this happens once.</summary>
    public static void Record(this PublicityDb db, LeafRequested leaf)
    {
        // Complaints are recorded beside their own row, on which hangs who may know of them; and a list becomes public by
        // the step of the service that announces it.
        if (
            !leaf.Type.StartsWith(OfComplaint, StringComparison.Ordinal)
            && (leaf.Type != StepKinds.Published || IsCall(leaf))
        )
        {
            db.Add(ProcessStep.Of(leaf));
        }
    }

    /// <summary>A step of a complaint.</summary>
    public static void Record(
        this PublicityDb db,
        string kind,
        Guid complaint,
        DateTimeOffset at
    ) =>
        db.Add(
            new ProcessStep
            {
                Id = Guid.NewGuid(),
                At = at.ToUniversalTime(),
                Day = ProcessStep.DayOf(at),
                Kind = kind,
                Article = 21,
                ComplaintId = complaint,
            }
        );

    private static bool IsCall(LeafRequested leaf)
    {
        using var data = System.Text.Json.JsonDocument.Parse(leaf.DataJson);
        return data.RootElement.TryGetProperty("kind", out var kind) && kind.GetString() == "call";
    }
}
