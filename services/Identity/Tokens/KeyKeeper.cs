using Microsoft.EntityFrameworkCore;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Identity.Tokens;

/// <summary>Makes keys that are due and brings the stored ones into the <see cref="KeyRing"/>.</summary>
public sealed class KeyKeeper(IdentityDb db, KeyRing ring, SecretBox wrapping, TimeProvider time)
{
    /// <summary>Safe to run at any time, in any number of replicas.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var records = await ReadAsync(now, cancellationToken);
        if (Enum.GetValues<KeyUse>().Any(use => KeyRotationRule.Due(records, use, now) is not null))
        {
            records = await MakeDueAsync(now, cancellationToken);
        }
        ring.Load(records, now);
    }

    private Task<List<KeyRecord>> ReadAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => db.TokenKeys.AsNoTracking().Where(k => k.KeptUntil > now).ToListAsync(cancellationToken);

    private Task<List<KeyRecord>> MakeDueAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        db.AloneAsync(
            "token-keys",
            async () =>
            {
                // Another replica may have been faster: decide again, alone.
                var records = await ReadAsync(now, cancellationToken);
                foreach (var use in Enum.GetValues<KeyUse>())
                {
                    if (KeyRotationRule.Due(records, use, now) is { } life)
                    {
                        var record = KeyMaterial.Make(use, life, wrapping, now);
                        db.TokenKeys.Add(record);
                        records.Add(record);
                    }
                }
                await db.SaveChangesAsync(cancellationToken);
                return records;
            },
            cancellationToken
        );
}
