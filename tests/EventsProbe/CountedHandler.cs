using QualityAward.Events;
using QualityAward.EventsProbe.V1;

namespace QualityAward.EventsProbe;

/// <summary>Writes the journal.</summary>
internal sealed class CountedHandler(ProbeDb db) : IEventHandler<Counted>
{
    public Task HandleAsync(
        Counted message,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        db.Journal.Add(
            new JournalEntry
            {
                AggregateId = context.AggregateId,
                Seq = context.Seq,
                Value = message.Value,
            }
        );
        return Task.CompletedTask;
    }
}
