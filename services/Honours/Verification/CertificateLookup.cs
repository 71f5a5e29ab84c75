using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Verification;

/// <summary>
/// Reads certificates for everybody who asks at the same time with one query. Nothing is kept: a question only ever joins a
/// query that has not been sent yet, so each answer is as true as one that was asked for alone, on every replica. One
/// visitor waits for nobody; a crowd costs the database little more than one.
/// </summary>
public sealed class CertificateLookup(IServiceScopeFactory scopes)
{
    private const int Most = 64;

    private static readonly Func<HonoursDb, string[], IAsyncEnumerable<Found>> ByNumbers =
        EF.CompileAsyncQuery(
            (HonoursDb db, string[] numbers) =>
                db
                    .Honours.AsNoTracking()
                    .Where(h => numbers.Contains(h.Number))
                    .Select(h => new Found(
                        h.Number!,
                        h.State,
                        h.Name,
                        h.EditionName,
                        h.AwardedOn,
                        h.ApplicationId == null,
                        h.DocumentNumber,
                        h.AnnulledRevocations
                    ))
        );

    private readonly Lock gate = new();
    private readonly Queue<Question> waiting = new();
    private bool isAsking;

    /// <summary>What is registered under the number now, or null.</summary>
    public Task<Found?> FindAsync(string number)
    {
        var question = new Question(number);
        lock (gate)
        {
            waiting.Enqueue(question);
            if (isAsking)
            {
                return question.Task;
            }

            isAsking = true;
        }

        _ = AskAsync();
        return question.Task;
    }

    private async Task AskAsync()
    {
        // To the end of the thread pool's queue: questions that arrived already, and wait there, come along.
        await Task.Yield();
        while (Next() is { Length: > 0 } questions)
        {
            try
            {
                var found = await ReadAsync([.. questions.Select(q => q.Number).Distinct()]);
                foreach (var question in questions)
                {
                    question.SetResult(found.GetValueOrDefault(question.Number));
                }
            }
            catch (Exception e)
            {
                // Everybody learns it in their own request, where the one place for exceptions deals with it.
                foreach (var question in questions)
                {
                    question.TrySetException(e);
                }
            }
        }
    }

    private Question[] Next()
    {
        lock (gate)
        {
            var questions = new Question[Math.Min(waiting.Count, Most)];
            for (var i = 0; i < questions.Length; i++)
            {
                questions[i] = waiting.Dequeue();
            }

            isAsking = questions.Length > 0;
            return questions;
        }
    }

    private async Task<Dictionary<string, Found>> ReadAsync(string[] numbers)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HonoursDb>();
        var found = new Dictionary<string, Found>(StringComparer.Ordinal);
        await foreach (var row in ByNumbers(db, numbers))
        {
            found[row.Number] = row;
        }

        return found;
    }

    /// <summary>What the register says of a certificate.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="State">Where the honour stands.</param>
    /// <param name="Holder">Who holds it.</param>
    /// <param name="Edition">Name of the edition.</param>
    /// <param name="AwardedOn">When it was awarded.</param>
    /// <param name="IsEnteredLater">Whether it was entered later (补录).</param>
    /// <param name="DocumentNumber">市政府's decision.</param>
    /// <param name="History">Revocations that were annulled.</param>
    public sealed record Found(
        string Number,
        HonourState State,
        string Holder,
        string Edition,
        DateOnly? AwardedOn,
        bool IsEnteredLater,
        string? DocumentNumber,
        IReadOnlyList<AnnulledRevocation> History
    );

    private sealed class Question(string number)
        : TaskCompletionSource<Found?>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public string Number => number;
    }
}
