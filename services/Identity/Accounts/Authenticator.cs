namespace QualityAward.Identity.Accounts;

/// <summary>An account's authenticator app (TOTP, RFC 6238) and its recovery codes.</summary>
public sealed class Authenticator
{
    private Authenticator() { }

    /// <summary>An authenticator that has proved once that it works.</summary>
    /// <param name="accountId">Whose it is.</param>
    /// <param name="wrappedSecret">The secret, wrapped.</param>
    /// <param name="step">Time step of the code that proved it; not accepted again.</param>
    /// <param name="recoveryCodes">Keyed hashes of the recovery codes.</param>
    /// <param name="now">When.</param>
    public Authenticator(
        Guid accountId,
        byte[] wrappedSecret,
        long step,
        string[] recoveryCodes,
        DateTimeOffset now
    )
    {
        AccountId = accountId;
        WrappedSecret = wrappedSecret;
        LastStep = step;
        RecoveryCodes = recoveryCodes;
        EnrolledAt = now;
    }

    /// <summary>Whose it is.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The shared secret, wrapped by the key-encryption key.</summary>
    public byte[] WrappedSecret { get; private set; } = [];

    /// <summary>Last accepted time step: a code is accepted once (RFC 6238 §5.2).</summary>
    public long LastStep { get; private set; }

    /// <summary>Keyed hashes of recovery codes not yet used.</summary>
    public string[] RecoveryCodes { get; private set; } = [];

    /// <summary>When it was set up.</summary>
    public DateTimeOffset EnrolledAt { get; private set; }

    /// <summary>Optimistic concurrency (<c>xmin</c>): the same code twice at once passes once.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes a code of this time step, unless it or a later one was taken.</summary>
    public bool Accept(long step)
    {
        if (step <= LastStep)
        {
            return false;
        }
        LastStep = step;
        return true;
    }

    /// <summary>Uses up a recovery code.</summary>
    public bool UseRecoveryCode(string hash)
    {
        var left = RecoveryCodes.Where(c => c != hash).ToArray();
        var found = left.Length < RecoveryCodes.Length;
        RecoveryCodes = left;
        return found;
    }

    /// <summary>Replaces all recovery codes.</summary>
    public void ReplaceRecoveryCodes(string[] hashes) => RecoveryCodes = hashes;
}
