using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Grpc;

/// <summary>The one place that turns exceptions into gRPC status.</summary>
internal sealed partial class RefusalServerInterceptor(ILogger<RefusalServerInterceptor> logger)
    : Interceptor
{
    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation
    ) => GuardAsync(context, () => continuation(request, context));

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation
    ) => GuardAsync(context, () => continuation(requestStream, context));

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation
    ) => GuardAsync(context, () => Done(continuation(request, responseStream, context)));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation
    ) => GuardAsync(context, () => Done(continuation(requestStream, responseStream, context)));

    private async Task<T> GuardAsync<T>(ServerCallContext context, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RefusedException refused)
        {
            throw RefusalTrailer.ToRpc(refused.Refusal);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusalTrailer.ToRpc(Refusals.ChangedMeanwhile());
        }
        catch (Exception e) when (DatabaseTrouble.IsAbsence(e))
        {
            throw RefusalTrailer.ToRpc(Refusals.CannotVerifyNow);
        }
        catch (Exception e)
            when (e is not RpcException && !context.CancellationToken.IsCancellationRequested)
        {
            Unhandled(logger, context.Method, e);
            throw new RpcException(new Status(StatusCode.Internal, "internal-error"));
        }
    }

    private static async Task<bool> Done(Task call)
    {
        await call;
        return true;
    }

    [LoggerMessage(LogLevel.Error, "{Method} failed.")]
    private static partial void Unhandled(ILogger logger, string method, Exception exception);
}
