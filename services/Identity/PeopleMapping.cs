using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Casework.Search;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Units;

namespace QualityAward.Identity;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasKey(u => u.Code);
        builder.Property(u => u.Code).HasMaxLength(64);
        builder.Property(u => u.Name).HasMaxLength(Unit.LongestName);
        builder.Property(u => u.ShortName).HasMaxLength(Unit.LongestShortName);
        builder.Property(u => u.Version).IsRowVersion();
        builder.HasIndex(u => u.Kinds).HasMethod("gin");
        builder.HasSearchText("name", "short_name", "code");
    }
}

internal sealed class UnitChangeMapping : IEntityTypeConfiguration<UnitChange>
{
    public void Configure(EntityTypeBuilder<UnitChange> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(Unit.LongestName);
        builder.Property(c => c.ShortName).HasMaxLength(Unit.LongestShortName);
        builder.Property(c => c.ByName).HasMaxLength(60);
        builder.HasSearchText("name", "short_name");
        builder.HasIndex(c => new { c.UnitCode, c.Id });
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitCode);
    }
}

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.UserName).HasMaxLength(Account.LongestUserName).IsRequired();
        builder.Property(a => a.NormalizedUserName).HasMaxLength(40).IsRequired();
        builder.HasIndex(a => a.NormalizedUserName).IsUnique();

        // The order of the administrators' pages.
        builder.HasIndex(a => a.UserName);
        builder.Property(a => a.Name).HasMaxLength(Account.LongestName);
        builder.HasSearchText("user_name", "name");
        builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        builder.Property(a => a.Version).IsRowVersion();
        builder.HasMany(a => a.Assignments).WithOne().HasForeignKey(a => a.AccountId);
        builder.Navigation(a => a.Assignments).AutoInclude();
        builder.Ignore(a => a.InForce);

        // Personal data we have no use for, and what SignInState and Authenticator hold instead.
        builder.Property(a => a.Email).HasMaxLength(Account.EmailLength);
        builder.Ignore(a => a.NormalizedEmail).Ignore(a => a.EmailConfirmed);
        builder.Ignore(a => a.PhoneNumber).Ignore(a => a.PhoneNumberConfirmed);
        builder.Ignore(a => a.TwoFactorEnabled).Ignore(a => a.LockoutEnabled);
        builder.Ignore(a => a.LockoutEnd).Ignore(a => a.AccessFailedCount);
    }
}

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.ToTable("assignments");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Role).HasMaxLength(32);
        builder.HasOne(a => a.Unit).WithMany().HasForeignKey(a => a.UnitCode);
        builder.Navigation(a => a.Unit).AutoInclude();
        builder
            .HasIndex(a => new
            {
                a.AccountId,
                a.UnitCode,
                a.Role,
            })
            .HasFilter("withdrawn_at IS NULL")
            .IsUnique();
        builder.HasIndex(a => new { a.UnitCode, a.Role });

        // An account is read with those that were withdrawn, which the index above leaves out.
        builder.HasIndex(a => a.AccountId);
    }
}

internal sealed class AccountEventMapping : IEntityTypeConfiguration<AccountEvent>
{
    public void Configure(EntityTypeBuilder<AccountEvent> builder)
    {
        builder.Property(e => e.Kind).HasMaxLength(32);
        builder.Property(e => e.Detail).HasMaxLength(200);
        builder.HasIndex(e => new { e.AccountId, e.Id });
        builder.HasOne<Account>().WithMany().HasForeignKey(e => e.AccountId);
    }
}
