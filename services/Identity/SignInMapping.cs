using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Tokens;

namespace QualityAward.Identity;

internal sealed class SignInStateMapping : IEntityTypeConfiguration<SignInState>
{
    public void Configure(EntityTypeBuilder<SignInState> builder)
    {
        builder.HasKey(s => s.AccountId);
        builder.HasOne<Account>().WithOne().HasForeignKey<SignInState>(s => s.AccountId);
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(120);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);

        // Nobody ends a session that ran out, so that they gather.
        builder.HasIndex(s => new { s.AccountId, s.SignedInAt }).HasFilter("ended_at IS NULL");
    }
}

internal sealed class AuthenticatorMapping : IEntityTypeConfiguration<Authenticator>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.HasKey(a => a.AccountId);
        builder.HasOne<Account>().WithOne().HasForeignKey<Authenticator>(a => a.AccountId);
        builder.Property(a => a.Version).IsRowVersion();
    }
}

internal sealed class KeyRecordMapping : IEntityTypeConfiguration<KeyRecord>
{
    public void Configure(EntityTypeBuilder<KeyRecord> builder)
    {
        builder.Property(k => k.Id).HasMaxLength(64);
        builder.Property(k => k.Use).HasConversion<string>().HasMaxLength(16);
    }
}
