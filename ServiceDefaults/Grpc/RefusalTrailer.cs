using System.Text.Json;
using Grpc.Core;
using QualityAward.Common;
using QualityAward.Rest.Json;

namespace QualityAward.ServiceDefaults.Grpc;

/// <summary>A refusal across gRPC: a status for the protocol, the whole refusal as JSON in a binary trailer.</summary>
internal static class RefusalTrailer
{
    private const string Name = "award-problem-bin";

    public static RpcException ToRpc(Refusal refusal)
    {
        var trailers = new Metadata
        {
            { Name, JsonSerializer.SerializeToUtf8Bytes(refusal, AwardJson.Options) },
        };
        return new RpcException(new Status(StatusOf(refusal.Kind), refusal.Code), trailers);
    }

    public static Refusal? Read(RpcException exception)
    {
        if (exception.Trailers.GetValueBytes(Name) is not { } bytes)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Refusal>(bytes, AwardJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static StatusCode StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Malformed => StatusCode.InvalidArgument,
            RefusalKind.Forbidden => StatusCode.PermissionDenied,
            RefusalKind.NotFound => StatusCode.NotFound,
            RefusalKind.WrongState => StatusCode.FailedPrecondition,
            RefusalKind.ChangedMeanwhile => StatusCode.Aborted,
            RefusalKind.RuleOfLaw => StatusCode.FailedPrecondition,
            RefusalKind.PreconditionRequired => StatusCode.InvalidArgument,
            RefusalKind.CannotVerifyNow => StatusCode.Unavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
