using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityAward.Identity.Accounts;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Identity.SecondFactor;

/// <summary>Sets authenticators up and checks their codes.</summary>
public sealed class Authenticators(IdentityDb db, SecretBox wrapping, TimeProvider time)
{
    /// <summary>Recovery codes given out at once.</summary>
    public const int RecoveryCodeCount = 8;

    /// <summary>A new secret, to be shown and proved.</summary>
    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(Totp.SecretBytes);

    /// <summary>Takes a secret that the person's app has proved to know.</summary>
    /// <returns>Recovery codes, shown this once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> EnrolAsync(
        Account account,
        byte[] secret,
        string code,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        if (Totp.Match(secret, Digits(code), now) is not { } step)
        {
            return null;
        }
        await db
            .Authenticators.Where(a => a.AccountId == account.Id)
            .ExecuteDeleteAsync(cancellationToken);
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => NewRecoveryCode()).ToList();
        db.Authenticators.Add(
            new(
                account.Id,
                wrapping.Wrap(Purpose(account.Id), secret),
                step,
                [.. codes.Select(c => Hash(account.Id, c))],
                now
            )
        );
        db.AccountEvents.Add(
            new(account.Id, AccountEventKinds.SecondFactorEnrolled, now, account.Id)
        );
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }

    /// <summary>Takes a code of the app or a recovery code; each passes once.</summary>
    public async Task<bool> AcceptAsync(
        Account account,
        string code,
        CancellationToken cancellationToken
    )
    {
        var authenticator = await db.Authenticators.SingleAsync(
            a => a.AccountId == account.Id,
            cancellationToken
        );
        var now = time.GetUtcNow();
        var secret = wrapping.Unwrap(Purpose(account.Id), authenticator.WrappedSecret);
        var accepted =
            Totp.Match(secret, Digits(code), now) is { } step && authenticator.Accept(step);
        if (!accepted && authenticator.UseRecoveryCode(Hash(account.Id, code)))
        {
            accepted = true;
            db.AccountEvents.Add(
                new(account.Id, AccountEventKinds.RecoveryCodeUsed, now, account.Id)
            );
        }
        if (!accepted)
        {
            db.AccountEvents.Add(new(account.Id, AccountEventKinds.CodeWrong, now));
        }
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return accepted;
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same code twice at once: the other one passed.
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private string Hash(Guid accountId, string code) =>
        wrapping.Mac($"recovery/{accountId}", Normal(code));

    // Typed from paper: hyphens, blanks and case do not matter.
    private static string Normal(string code) =>
        new([.. code.Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static string Digits(string code) => new([.. code.Where(char.IsAsciiDigit)]);

    private static string NewRecoveryCode()
    {
        var text = Base32.Encode(RandomNumberGenerator.GetBytes(10));
        return string.Join('-', text.Chunk(4).Select(c => new string(c)));
    }

    private static string Purpose(Guid accountId) => $"authenticator/{accountId}";
}
