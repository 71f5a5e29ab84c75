namespace QualityAward.Gateway.Caching;

/// <summary>
/// Lets visitors who ask the same at the same moment ask together. Nothing is kept: a question is only ever joined before
/// it is sent, so everybody gets an answer that was made after they asked. While one is under way the next one gathers.
/// </summary>
public sealed class JoinedQuestions(TimeProvider time)
{
    // A question that hangs must not hold up the next question as well.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Question> newest = new(StringComparer.Ordinal);

    /// <summary>Joins the question that gathers under the key, or opens one.</summary>
    /// <returns>The question, and whether the caller opened it and so has to ask it.</returns>
    public (Question Question, bool IsOwn) Join(string key)
    {
        lock (gate)
        {
            newest.TryGetValue(key, out var before);
            if (before is { IsSent: false })
            {
                return (before, false);
            }
            var own = new Question(before);
            newest[key] = own;
            return (own, true);
        }
    }

    /// <summary>Asks an own question once the one before it is answered, and tells those who joined.</summary>
    /// <param name="key">The key it was opened under.</param>
    /// <param name="own">The question.</param>
    /// <param name="ask">Asks; null is an answer for the asker alone.</param>
    public async Task AskAsync(string key, Question own, Func<Task<WholeAnswer?>> ask)
    {
        WholeAnswer? answer = null;
        try
        {
            if (own.Before is { } before)
            {
                await before
                    .WaitAsync(Patience, time)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            // To the end of the thread pool's queue: whoever arrived already, and waits there to be read, can still join.
            await Task.Yield();
            lock (gate)
            {
                own.IsSent = true;
            }
            answer = await ask();
        }
        finally
        {
            lock (gate)
            {
                if (newest.GetValueOrDefault(key) == own)
                {
                    newest.Remove(key);
                }
            }
            own.SetAnswer(answer);
        }
    }

    /// <summary>One question to a service.</summary>
    public sealed class Question
    {
        private readonly TaskCompletionSource<WholeAnswer?> answered = new(
            TaskCreationOptions.RunContinuationsAsynchronously
        );

        internal Question(Question? before) => Before = before?.Answer;

        /// <summary>What came back, or null where it was for the asker alone or never came.</summary>
        public Task<WholeAnswer?> Answer => answered.Task;

        internal Task? Before { get; }

        internal bool IsSent { get; set; }

        internal void SetAnswer(WholeAnswer? answer) => answered.SetResult(answer);
    }
}
