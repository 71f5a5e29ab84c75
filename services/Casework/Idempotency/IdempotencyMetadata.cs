namespace QualityAward.Casework.Idempotency;

/// <summary>Marks endpoints that honour an idempotency key.</summary>
internal sealed class IdempotencyMetadata;
