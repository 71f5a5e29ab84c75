using QualityAward.EventsProbe;
using QualityAward.EventsProbe.V1;

namespace QualityAward.Events.Tests;

/// <summary>What the subscriber under test does with an event before it writes it into its journal.</summary>
internal sealed class Script
{
    private int _calls;

    /// <summary>Throws, or does nothing.</summary>
    public Func<Counted, EventContext, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>How often the handler was called.</summary>
    public int Calls => _calls;

    /// <summary>The handler that follows it.</summary>
    internal sealed class Handler(ProbeDb db, Script script) : IEventHandler<Counted>
    {
        public async Task HandleAsync(
            Counted message,
            EventContext context,
            CancellationToken cancellationToken
        )
        {
            Interlocked.Increment(ref script._calls);
            await script.Before(message, context);
            db.Journal.Add(
                new JournalEntry
                {
                    AggregateId = context.AggregateId,
                    Seq = context.Seq,
                    Value = message.Value,
                }
            );
        }
    }
}
