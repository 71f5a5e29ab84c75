using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Appointments;
using QualityAward.ServiceDefaults.Authentication;

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
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await db.AloneAsync(
                AccountLock.Name,
                () => AddAsync(request, by, cancellationToken),
                cancellationToken
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
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var faults = new FormFaults();
        var account = new Account(request.UserName.Trim(), NameOf(request, faults), now)
        {
            MustChangePassword = true,
            Email = EmailOf(request, faults),
        };
        await CheckAsync(account, request.InitialPassword ?? "", faults);
        foreach (var wanted in (request.Assignments ?? []).Distinct())
        {
            try
            {
                await appointments.AppointAsync(account, wanted, by, cancellationToken);
            }
            catch (RefusedException e)
            {
                faults.Add(
                    e.Refusal.Facts?.GetValueOrDefault("field") as string ?? "role",
                    e.Refusal
                );
            }
        }

        faults.ThrowIfAny();
        db.SignInStates.Add(new(account.Id));
        db.AccountEvents.Add(
            new(account.Id, AccountEventKinds.Created, now, Guid.Parse(by.Subject))
        );
        var result = await accounts.CreateAsync(account, request.InitialPassword ?? "");
        return result.Succeeded
            ? account
            : throw new RefusedException(AccountRefusals.From(result));
    }

    // What CreateAsync checks as well, but one after the other.
    private async Task CheckAsync(Account account, string password, FormFaults faults)
    {
        if (account.UserName!.Length is < 3 or > Account.LongestUserName)
        {
            faults.Add("userName", AccountRefusals.UserNameMalformed);
        }
        else
        {
            foreach (var validator in accounts.UserValidators)
            {
                await NoteAsync("userName", validator.ValidateAsync(accounts, account));
            }
        }

        foreach (var validator in accounts.PasswordValidators)
        {
            await NoteAsync(
                "initialPassword",
                validator.ValidateAsync(accounts, account, password)
            );
        }

        async Task NoteAsync(string field, Task<IdentityResult> checking)
        {
            if ((await checking).Errors.FirstOrDefault() is { } error)
            {
                faults.Add(field, AccountRefusals.From(error));
            }
        }
    }

    private static string NameOf(CreateAccountRequest request, FormFaults faults)
    {
        var name = request.Name.Trim();
        if (name.Length is 0 or > Account.LongestName)
        {
            faults.Add("name", AccountRefusals.NameMalformed);
        }

        return name;
    }

    private static string? EmailOf(CreateAccountRequest request, FormFaults faults)
    {
        if (string.IsNullOrWhiteSpace(request.Email))
        {
            return null;
        }

        var email = request.Email.Trim();
        if (
            email.Length > Account.EmailLength
            || !System.Net.Mail.MailAddress.TryCreate(email, out var address)
            || address.Address != email
        )
        {
            faults.Add("email", AccountRefusals.EmailMalformed);
        }

        return email;
    }
}
