using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.Identity.Units;

namespace QualityAward.Identity.People;

/// <summary>An administrator opens an account for somebody.</summary>
public sealed class AccountCreation(UserManager<Account> accounts, IdentityDb db, TimeProvider time)
{
    /// <summary>Creates it with its first roles.</summary>
    /// <exception cref="RefusedException">The name is taken, the password weak, a role impossible.</exception>
    public async Task<Account> CreateAsync(
        CreateAccountRequest request,
        Guid by,
        CancellationToken ct
    )
    {
        var now = time.GetUtcNow();
        var account = new Account(request.UserName.Trim(), request.Name.Trim(), now)
        {
            MustChangePassword = true,
            Email = EmailOf(request),
        };
        foreach (var wanted in request.Assignments ?? [])
        {
            account.Grant(await db.UnitAsync(wanted.Unit, ct), wanted.Role, by, now);
        }
        db.SignInStates.Add(new(account.Id));
        db.AccountEvents.Add(new(account.Id, AccountEventKinds.Created, now, by));
        try
        {
            var result = await accounts.CreateAsync(account, request.InitialPassword ?? "");
            return result.Succeeded
                ? account
                : throw new RefusedException(AccountRefusals.From(result));
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            )
        {
            // Two administrators had the same idea at once.
            throw new RefusedException(AccountRefusals.UserNameTaken);
        }
    }

    private static string? EmailOf(CreateAccountRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Email))
        {
            return null;
        }

        var email = request.Email.Trim();
        return
            email.Length <= Account.EmailLength
            && System.Net.Mail.MailAddress.TryCreate(email, out var address)
            && address.Address == email
            ? email
            : throw new RefusedException(AccountRefusals.EmailMalformed);
    }
}
