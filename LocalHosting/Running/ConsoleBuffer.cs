using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>The last lines of one instance's console, for whoever looks later.</summary>
internal sealed class ConsoleBuffer
{
    private const int Kept = 2000;

    private readonly Lock _lock = new();
    private readonly Queue<ConsoleLine> _lines = new();
    private TaskCompletionSource _changed = NewSignal();
    private int _count;

    /// <summary>Called for each line, in order.</summary>
    public event Action<ConsoleLine>? Appended;

    public void Append(string text, bool isError = false)
    {
        lock (_lock)
        {
            var line = new ConsoleLine(++_count, text, isError);
            _lines.Enqueue(line);
            if (_lines.Count > Kept)
            {
                _lines.Dequeue();
            }

            Appended?.Invoke(line);
            _changed.TrySetResult();
        }
    }

    public ConsoleLine? Last
    {
        get
        {
            lock (_lock)
            {
                return _lines.LastOrDefault();
            }
        }
    }

    /// <summary>The kept lines after a number, and a task that ends when there are more.</summary>
    public (IReadOnlyList<ConsoleLine> Lines, Task More) After(int number)
    {
        lock (_lock)
        {
            if (_changed.Task.IsCompleted)
            {
                _changed = NewSignal();
            }

            return ([.. _lines.Where(l => l.Number > number)], _changed.Task);
        }
    }

    private static TaskCompletionSource NewSignal() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
