namespace QualityAward.ServiceDefaults.Grpc;

/// <summary>Says that this process serves gRPC.</summary>
public sealed class AwardGrpcMarker;
