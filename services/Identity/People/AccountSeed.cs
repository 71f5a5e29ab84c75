using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.SignIn;
using QualityAward.Identity.Units;

namespace QualityAward.Identity.People;

/// <summary>The first accounts, examples in Development, else one administrator in an empty database.</summary>
public sealed partial class AccountSeed(
    IdentityDb db,
    IPasswordHasher<Account> hasher,
    ILookupNormalizer normalizer,
    IConfiguration configuration,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<AccountSeed> logger
)
{
    /// <summary>Configuration of the first administrator.</summary>
    public const string FirstAdministrator = "Identity:FirstAdministrator";

    /// <summary>Safe to run at any time, in any number of replicas.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await IsDoneAsync(cancellationToken))
        {
            return;
        }
        await db.AloneAsync(
            "accounts",
            async () =>
            {
                if (!await IsDoneAsync(cancellationToken))
                {
                    await AddAsync(cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                }
                return true;
            },
            cancellationToken
        );
    }

    // In Development every example is wanted, also in a database of an earlier version that had fewer.
    private async Task<bool> IsDoneAsync(CancellationToken cancellationToken) =>
        environment.IsDevelopment()
            ? (await MissingAsync(cancellationToken)).Count == 0
            : await db.Accounts.AnyAsync(cancellationToken);

    private async Task<List<DevelopmentAccount>> MissingAsync(CancellationToken cancellationToken)
    {
        var there = await db.Accounts.Select(a => a.UserName!).ToHashSetAsync(cancellationToken);
        return [.. DevelopmentAccounts.All.Where(a => !there.Contains(a.UserName))];
    }

    private async Task AddAsync(CancellationToken cancellationToken)
    {
        var units = await db.Units.ToDictionaryAsync(u => u.Code, cancellationToken);
        if (environment.IsDevelopment())
        {
            // One slow hash for all of them: the password is no secret, and the start shall be quick.
            var hash = hasher.HashPassword(null!, DevelopmentAccounts.Password);
            foreach (var example in await MissingAsync(cancellationToken))
            {
                Add(example, hash, units, mustChange: false);
            }
            return;
        }
        var userName = configuration[$"{FirstAdministrator}:UserName"];
        var password = configuration[$"{FirstAdministrator}:Password"];
        if (string.IsNullOrEmpty(userName) || string.IsNullOrEmpty(password))
        {
            NobodyCanSignIn(logger, FirstAdministrator);
            return;
        }
        Add(
            new(userName, "系统管理员", (UnitCodes.CityOffice, Roles.Administrator)),
            hasher.HashPassword(null!, password),
            units,
            mustChange: true
        );
        Seeded(logger, userName);
    }

    private void Add(
        DevelopmentAccount example,
        string hash,
        Dictionary<string, Unit> units,
        bool mustChange
    )
    {
        var now = time.GetUtcNow();
        var account = new Account(example.UserName, example.Name, now)
        {
            NormalizedUserName = normalizer.NormalizeName(example.UserName),
            PasswordHash = hash,
            MustChangePassword = mustChange,
            Email = example.Email,
        };
        var granted = example
            .Assignments.Select(a => account.Grant(units[a.Unit], a.Role, null, now))
            .ToList();
        db.Accounts.Add(account);
        db.SignInStates.Add(new(account.Id, granted[0].Id));
        db.AccountEvents.Add(new(account.Id, AccountEventKinds.Created, now));
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The database had no account: the first administrator {UserName} was created and must change the password at the first sign-in."
    )]
    private static partial void Seeded(ILogger logger, string userName);

    [LoggerMessage(
        LogLevel.Warning,
        "There is no account and {Setting}:UserName and :Password are not configured: nobody can sign in."
    )]
    private static partial void NobodyCanSignIn(ILogger logger, string setting);
}
