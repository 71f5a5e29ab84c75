using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.ServiceDefaults.Grpc;

/// <summary>
/// What every call to another service has: a deadline, the acting user, and refusals that come back as refusals. A service
/// that cannot be asked is a refusal too: what forbids fails closed.
/// </summary>
internal sealed class AwardCallInterceptor(IHttpContextAccessor accessor, TimeProvider time)
    : Interceptor
{
    private static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(5);

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation
    )
    {
        var call = continuation(request, WithDefaults(context));
        return new(
            UnderstandAsync(call.ResponseAsync, context.Options.CancellationToken),
            call.ResponseHeadersAsync,
            call.GetStatus,
            call.GetTrailers,
            call.Dispose
        );
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<
        TRequest,
        TResponse
    >(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation
    )
    {
        var call = continuation(request, WithDefaults(context));
        return new(
            new UnderstoodStream<TResponse>(call.ResponseStream),
            call.ResponseHeadersAsync,
            call.GetStatus,
            call.GetTrailers,
            call.Dispose
        );
    }

    private ClientInterceptorContext<TRequest, TResponse> WithDefaults<TRequest, TResponse>(
        ClientInterceptorContext<TRequest, TResponse> context
    )
        where TRequest : class
        where TResponse : class
    {
        var headers = new Metadata();
        foreach (var entry in context.Options.Headers ?? [])
        {
            headers.Add(entry);
        }

        if (
            headers.Get(ActingUser.HeaderName) is null
            && ActingUser.TokenOf(accessor.HttpContext) is { } token
        )
        {
            headers.Add(ActingUser.HeaderName, token);
        }

        var options = context.Options.WithHeaders(headers);
        if (options.Deadline is null)
        {
            options = options.WithDeadline((time.GetUtcNow() + DefaultDeadline).UtcDateTime);
        }

        return new(context.Method, context.Host, options);
    }

    private static async Task<TResponse> UnderstandAsync<TResponse>(
        Task<TResponse> response,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await response;
        }
        catch (RpcException e) when (RefusalTrailer.Read(e) is { } refusal)
        {
            throw new RefusedException(refusal);
        }
        catch (RpcException e)
            when (CouldNotBeAsked(e) && !cancellationToken.IsCancellationRequested)
        {
            throw new RefusedException(Refusals.CannotVerifyNow);
        }
    }

    private static bool CouldNotBeAsked(RpcException e) =>
        e.StatusCode
            is StatusCode.Unavailable
                or StatusCode.DeadlineExceeded
                or StatusCode.Unauthenticated
                or StatusCode.ResourceExhausted
                or StatusCode.Cancelled
        || e.Status.DebugException is HttpRequestException or IOException;

    /// <summary>A stream whose refusals come as refusals, also in its middle.</summary>
    private sealed class UnderstoodStream<T>(IAsyncStreamReader<T> stream) : IAsyncStreamReader<T>
    {
        public T Current => stream.Current;

        public Task<bool> MoveNext(CancellationToken cancellationToken) =>
            UnderstandAsync(stream.MoveNext(cancellationToken), cancellationToken);
    }
}
