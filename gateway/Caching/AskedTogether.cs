namespace QualityAward.Gateway.Caching;

/// <summary>
/// 证书查验 of a crowd: whoever verifies the same certificate at the same moment is answered by one request to the register.
/// What shows validity is never kept; see <see cref="JoinedQuestions"/> for why nobody hears anything older than their
/// question.
/// </summary>
public sealed class AskedTogether(
    RequestDelegate next,
    JoinedQuestions questions,
    GatewaySettings settings
)
{
    private static readonly PathString Verification = "/api/honours/verify";

    /// <summary>Asks, alone or with others.</summary>
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Verification)
        && context.Connection.LocalPort != settings.InternalPort
        && CacheKey.Of(context.Request, settings.SessionCookie) is { } key
            ? JoinAsync(context, key)
            : next(context);

    private async Task JoinAsync(HttpContext context, string key)
    {
        var (question, isOwn) = questions.Join(key);
        if (isOwn)
        {
            await questions.AskAsync(key, question, () => WholeAnswer.OfAsync(context, next));
        }
        else if (await question.Answer is { } answer)
        {
            SharedTrace.Drop();
            await answer.WriteAsync(context);
        }
        else
        {
            await next(context);
        }
    }
}
