using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Appointments;
using QualityAward.Identity.Data;
using QualityAward.ServiceDefaults;

namespace QualityAward.Identity.People;

/// <summary>An administrator opens an account for somebody.</summary>
public sealed class AccountCreation(
    UserManager<Account> accounts,
    AppointmentDesk appointments,
    IdentityDb db,
    TimeProvider time
)
{
    /// <summary>Creates it with its first roles; those that take two are proposed.</summary>
    /// <exception cref="RefusedException">The name is taken, the password weak, a role impossible.</exception>
    public async Task<Account> CreateAsync(
        CreateAccountRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        try
        {
            return await db.AloneAsync(
                AccountAdministration.Lock,
                () => AddAsync(request, by, ct),
                ct
            );
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            )
        {
            // The seed had the same idea at once.
            throw new RefusedException(AccountRefusals.UserNameTaken);
        }
    }

    private async Task<Account> AddAsync(
        CreateAccountRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var now = time.GetUtcNow();
        var account = new Account(request.UserName.Trim(), request.Name.Trim(), now)
        {
            MustChangePassword = true,
            Email = EmailOf(request),
        };
        foreach (var wanted in (request.Assignments ?? []).Distinct())
        {
            await appointments.AppointAsync(account, wanted, by, ct);
        }

        db.SignInStates.Add(new(account.Id));
        db.AccountEvents.Add(
            new(account.Id, AccountEventKinds.Created, now, Guid.Parse(by.Subject))
        );
        var result = await accounts.CreateAsync(account, request.InitialPassword ?? "");
        return result.Succeeded
            ? account
            : throw new RefusedException(AccountRefusals.From(result));
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
