namespace QualityAward.Identity.Tokens;

/// <summary>What a key does.</summary>
public enum KeyUse
{
    /// <summary>RSA: signs tokens; its public half is published.</summary>
    Signing,

    /// <summary>AES: encrypts authorization codes and refresh tokens, which only this service reads.</summary>
    Encryption,
}

/// <summary>A token key as stored: wrapped, with the days of its life.</summary>
public sealed class KeyRecord
{
    private KeyRecord() { }

    /// <summary>A new key.</summary>
    public KeyRecord(string id, KeyUse use, byte[] wrapped, DateTimeOffset createdAt, KeyLife life)
    {
        Id = id;
        Use = use;
        Wrapped = wrapped;
        CreatedAt = createdAt;
        ActiveFrom = life.ActiveFrom;
        ActiveUntil = life.ActiveUntil;
        KeptUntil = life.KeptUntil;
    }

    /// <summary>The token's <c>kid</c>.</summary>
    public string Id { get; private set; } = "";

    /// <summary>What it does.</summary>
    public KeyUse Use { get; private set; }

    /// <summary>Key material, wrapped by the key-encryption key.</summary>
    public byte[] Wrapped { get; private set; } = [];

    /// <summary>When it was made; from then on it is published.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>From when it is used for new tokens.</summary>
    public DateTimeOffset ActiveFrom { get; private set; }

    /// <summary>Until when.</summary>
    public DateTimeOffset ActiveUntil { get; private set; }

    /// <summary>Until when it verifies or decrypts old tokens.</summary>
    public DateTimeOffset KeptUntil { get; private set; }
}
