namespace QualityAward.Benchmarks.Load;

/// <summary>One of the 32 that ask at the same time. Each has a thread and a connection of its own.</summary>
public interface IWorker : IDisposable
{
    /// <summary>Asks once, waits for the answer and checks it.</summary>
    /// <exception cref="UnexpectedAnswerException">The answer is not the one that is measured.</exception>
    void Once();
}
