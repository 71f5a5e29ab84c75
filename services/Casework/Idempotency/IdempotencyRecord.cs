namespace QualityAward.Casework.Idempotency;

/// <summary>The answer to a creating request, kept with the change it reports for 24 hours.</summary>
internal sealed class IdempotencyRecord
{
    /// <summary>The key's name (<see cref="IdempotencyKey.Name"/>), not the key.</summary>
    public required Guid Key { get; init; }

    /// <summary>Account or service that sent it; <c>anonymous</c> where anybody may.</summary>
    public required string Caller { get; init; }

    public required string Route { get; init; }

    /// <summary>HMAC under the key of what was sent.</summary>
    public required byte[] RequestHash { get; init; }

    public required int Status { get; init; }

    public string? ContentType { get; init; }

    public string? Location { get; init; }

    public string? ETag { get; init; }

    /// <summary>Sealed with the key.</summary>
    public required byte[] Body { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
