using Microsoft.Extensions.Time.Testing;
using QualityAward.Gateway.Caching;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

public sealed class JoinedQuestionsTests
{
    private const string Key = "http://localhost/api/honours/verify/PZHZLJ-03-Z-01";

    private static readonly WholeAnswer Valid = new([], "valid"u8.ToArray());
    private static readonly WholeAnswer Revoked = new([], "revoked"u8.ToArray());

    private readonly FakeTimeProvider time = new();
    private readonly JoinedQuestions questions;

    public JoinedQuestionsTests() => questions = new(time);

    [Fact]
    public async Task Nobody_joins_a_question_that_was_sent()
    {
        var first = Open();
        var arrived = new TaskCompletionSource<WholeAnswer?>();
        var asking = await SendAsync(Key, first, arrived.Task);

        var late = Open();
        var (joined, isOwn) = questions.Join(Key);
        Assert.False(isOwn);
        Assert.Same(late, joined);
        var isAsked = false;
        var askingLate = questions.AskAsync(
            Key,
            late,
            () =>
            {
                isAsked = true;
                return Task.FromResult<WholeAnswer?>(Revoked);
            }
        );

        Assert.False(isAsked);
        arrived.SetResult(Valid);
        await Task.WhenAll(asking, askingLate);
        Assert.Same(Valid, await first.Answer);
        Assert.Same(Revoked, await joined.Answer);
    }

    [Fact]
    public async Task Different_questions_do_not_wait_for_each_other()
    {
        var first = Open();
        var never = new TaskCompletionSource<WholeAnswer?>();
        await SendAsync(Key, first, never.Task);

        var (other, isOwn) = questions.Join("another");
        await questions.AskAsync("another", other, () => Task.FromResult<WholeAnswer?>(Valid));

        Assert.True(isOwn);
        Assert.Same(Valid, await other.Answer);
    }

    [Fact]
    public async Task A_question_that_hangs_holds_up_the_next_one_for_a_second_at_most()
    {
        var never = new TaskCompletionSource<WholeAnswer?>();
        await SendAsync(Key, Open(), never.Task);
        var next = Open();
        var asking = questions.AskAsync(Key, next, () => Task.FromResult<WholeAnswer?>(Valid));

        time.Advance(TimeSpan.FromSeconds(1));

        await asking.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Same(Valid, await next.Answer);
    }

    [Fact]
    public async Task Who_joined_a_question_that_failed_is_told_so_and_the_next_one_starts_afresh()
    {
        var first = Open();
        var joined = questions.Join(Key).Question;

        await Assert.ThrowsAsync<IOException>(() =>
            questions.AskAsync(Key, first, () => throw new IOException())
        );

        Assert.Null(await joined.Answer);
        Assert.NotSame(first, Open());
    }

    /// <summary>Asks, and waits until the question is sent.</summary>
    /// <returns>The asking.</returns>
    private async Task<Task> SendAsync(
        string key,
        JoinedQuestions.Question own,
        Task<WholeAnswer?> answer
    )
    {
        var sent = new TaskCompletionSource();
        var asking = questions.AskAsync(
            key,
            own,
            () =>
            {
                sent.SetResult();
                return answer;
            }
        );
        await sent.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        return asking;
    }

    private JoinedQuestions.Question Open()
    {
        var (question, isOwn) = questions.Join(Key);
        Assert.True(isOwn);
        return question;
    }
}
