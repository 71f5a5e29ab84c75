using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using QualityAward.Common;

namespace QualityAward.ServiceDefaults;

/// <summary>The one place that turns exceptions into gRPC status.</summary>
internal sealed partial class RefusalServerInterceptor(ILogger<RefusalServerInterceptor> logger)
    : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request,
        ServerCallContext context,
        UnaryServerMethod<TRequest, TResponse> continuation
    )
    {
        try
        {
            return await continuation(request, context);
        }
        catch (RefusedException refused)
        {
            throw RefusalTrailer.ToRpc(refused.Refusal);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw RefusalTrailer.ToRpc(Refusals.ChangedMeanwhile());
        }
        catch (Exception e)
            when (e is not RpcException && !context.CancellationToken.IsCancellationRequested)
        {
            Unhandled(logger, context.Method, e);
            throw new RpcException(new Status(StatusCode.Internal, "internal-error"));
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} failed.")]
    private static partial void Unhandled(ILogger logger, string method, Exception exception);
}
