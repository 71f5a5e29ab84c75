using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Casework.Idempotency;

/// <summary>Runs a creating endpoint once a key, in the transaction that also stores its answer.</summary>
internal sealed class IdempotencyFilter<TDb>(TimeProvider time) : IEndpointFilter
    where TDb : DbContext
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public async ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        var header = http.Request.Headers[IdempotencyExtensions.HeaderName].ToString();
        if (header.Length == 0)
        {
            return await next(context);
        }

        if (!Guid.TryParse(header, out var key))
        {
            throw new RefusedException(Refusals.Malformed("幂等键应为 UUID 格式。"));
        }

        var db = http.RequestServices.GetRequiredService<TDb>();
        var request = await IdempotentRequest.ReadAsync(key, http);
        try
        {
            return await db.InTransaction(
                cancellationToken => AnswerAsync(db, request, context, next, cancellationToken),
                http.RequestAborted
            );
        }
        catch (NotStored refused)
        {
            // The transaction is rolled back: an answer that refuses leaves neither change nor key behind.
            return refused.Answer;
        }
    }

    private async Task<CapturedAnswer> AnswerAsync(
        TDb db,
        IdempotentRequest request,
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next,
        CancellationToken cancellationToken
    )
    {
        // Of two requests with the same key, the second waits here for the first one's answer.
        await db.LockAsync(request.LockName, cancellationToken);
        var record = await db.Set<IdempotencyRecord>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                r =>
                    r.Key == request.Name && r.Caller == request.Caller && r.Route == request.Route,
                cancellationToken
            );
        if (record is not null && record.ExpiresAt > time.GetUtcNow())
        {
            return request.Hash.AsSpan().SequenceEqual(record.RequestHash)
                ? CapturedAnswer.From(record, request)
                : throw new RefusedException(Refusals.IdempotencyKeyReused);
        }

        var answer = await CapturedAnswer.RunAsync(await next(context), context.HttpContext);
        if (!answer.IsSuccess)
        {
            throw new NotStored(answer);
        }

        await StoreAsync(db, request, answer, record, cancellationToken);
        return answer;
    }

    private async Task StoreAsync(
        TDb db,
        IdempotentRequest request,
        CapturedAnswer answer,
        IdempotencyRecord? expired,
        CancellationToken cancellationToken
    )
    {
        if (expired is not null)
        {
            await db.Set<IdempotencyRecord>()
                .Where(r =>
                    r.Key == request.Name && r.Caller == request.Caller && r.Route == request.Route
                )
                .ExecuteDeleteAsync(cancellationToken);
        }

        db.Add(answer.ToRecord(request, time.GetUtcNow() + Kept));
        await db.SaveChangesAsync(cancellationToken);
    }

    private sealed class NotStored(CapturedAnswer answer) : Exception
    {
        public CapturedAnswer Answer { get; } = answer;
    }
}
