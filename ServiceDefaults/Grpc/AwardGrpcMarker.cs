namespace QualityAward.ServiceDefaults;

/// <summary>Says that this process serves gRPC.</summary>
internal sealed class AwardGrpcMarker;
