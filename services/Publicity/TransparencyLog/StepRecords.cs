using System.Text.Json;
using QualityAward.Contracts.Publicity.V1;

namespace QualityAward.Publicity.TransparencyLog;

/// <summary>Puts steps on the supervisors' timeline, in the transaction of the decision.</summary>
internal static class StepRecords
{
    private const string OfComplaint = "complaint-";

    /// <summary>A decision on its way into the log. Its caller sees to it that this happens once.</summary>
    public static void Record(this PublicityDb db, LeafRequested leaf)
    {
        // Complaints are recorded beside their own row, on which hangs who may know of them.
        if (
            !leaf.Type.StartsWith(OfComplaint, StringComparison.Ordinal) && KindOf(leaf) is { } kind
        )
        {
            db.Add(ProcessStep.Of(leaf, kind));
        }
    }

    /// <summary>A step of a complaint.</summary>
    public static void Record(
        this PublicityDb db,
        string kind,
        Guid complaint,
        DateTimeOffset at,
        string? detail = null
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
                Detail = detail,
            }
        );

    // A list becomes public by the step of the service that announces it; a call and a correction have no other step.
    private static string? KindOf(LeafRequested leaf)
    {
        if (leaf.Type != StepKinds.Published)
        {
            return leaf.Type;
        }

        using var data = JsonDocument.Parse(leaf.DataJson);
        return (ValueOf("correction"), ValueOf("kind")) switch
        {
            ("withdrawal", _) => StepKinds.EditionWithdrawn,
            ({ Length: > 0 }, _) => StepKinds.NoticeCorrected,
            (_, "call") => StepKinds.CallIssued,
            _ => null,
        };

        string? ValueOf(string name) =>
            data.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
