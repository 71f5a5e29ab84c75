using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using OpenIddict.EntityFrameworkCore.Models;
using QualityAward.Casework;
using QualityAward.Events;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Appointments;
using QualityAward.Identity.SecondFactor;
using QualityAward.Identity.Tokens;
using QualityAward.Identity.Units;

namespace QualityAward.Identity;

/// <summary>Identity's own database.</summary>
public sealed class IdentityDb(DbContextOptions<IdentityDb> options)
    : DbContext(options),
        IDataProtectionKeyContext
{
    /// <summary>Units (单位).</summary>
    public DbSet<Unit> Units => Set<Unit>();

    /// <summary>What they were called since when.</summary>
    public DbSet<UnitChange> UnitChanges => Set<UnitChange>();

    /// <summary>People who can sign in.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Their histories.</summary>
    public DbSet<AccountEvent> AccountEvents => Set<AccountEvent>();

    /// <summary>Appointments that take two.</summary>
    public DbSet<RoleProposal> RoleProposals => Set<RoleProposal>();

    /// <summary>Withdrawals of roles that take two to grant.</summary>
    public DbSet<RoleWithdrawal> RoleWithdrawals => Set<RoleWithdrawal>();

    /// <summary>Wrong passwords, locks, last roles.</summary>
    public DbSet<SignInState> SignInStates => Set<SignInState>();

    /// <summary>Sign-ins of browsers.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>Second factors.</summary>
    public DbSet<Authenticator> Authenticators => Set<Authenticator>();

    /// <summary>Token keys, wrapped.</summary>
    public DbSet<KeyRecord> TokenKeys => Set<KeyRecord>();

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(IdentityDb).Assembly);
        modelBuilder.AddEvents();
        modelBuilder.AddAwardTables();
        modelBuilder.UseOpenIddict<Guid>();
        Rename<OpenIddictEntityFrameworkCoreApplication<Guid>>("oauth_applications");
        Rename<OpenIddictEntityFrameworkCoreAuthorization<Guid>>("oauth_authorizations");
        Rename<OpenIddictEntityFrameworkCoreScope<Guid>>("oauth_scopes");
        Rename<OpenIddictEntityFrameworkCoreToken<Guid>>("oauth_tokens");

        void Rename<T>(string table)
            where T : class => modelBuilder.Entity<T>().ToTable(table);
    }
}
