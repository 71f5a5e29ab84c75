namespace QualityAward.Gateway.Session;

/// <summary>
/// One signed-in browser. Key and handle are kept as hashes and the ticket – which holds the tokens – protected: a copy
/// of this table signs nobody in.
/// </summary>
public sealed class SessionRow
{
    /// <summary>SHA-256 of the key in the cookie.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>SHA-256 of the handle that the workbench holds.</summary>
    public required byte[] HandleHash { get; set; }

    /// <summary>The protected ticket.</summary>
    public required byte[] Ticket { get; set; }

    /// <summary>Identity's session id (<c>sid</c>), where the provider has one.</summary>
    public string? Sid { get; set; }

    /// <summary>From then on the row is worth nothing.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Until then one request – in whichever replica – is fetching new tokens for this session.</summary>
    public DateTimeOffset? RefreshingUntil { get; set; }
}
