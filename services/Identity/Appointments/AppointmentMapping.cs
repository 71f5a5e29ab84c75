using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Appointments;

internal sealed class RoleProposalMapping : IEntityTypeConfiguration<RoleProposal>
{
    public void Configure(EntityTypeBuilder<RoleProposal> builder)
    {
        builder.ToTable("role_proposals");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(p => p.Role).HasMaxLength(32);
        builder.Property(p => p.ConfirmedIn).HasMaxLength(32);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);

        // Two administrators with the same idea at once.
        builder
            .HasIndex(p => new
            {
                p.AccountId,
                p.UnitCode,
                p.Role,
            })
            .HasFilter("state = 'Proposed'")
            .IsUnique();
        builder.HasIndex(p => new { p.ProposedAt, p.Id });
    }
}

internal sealed class RoleWithdrawalMapping : IEntityTypeConfiguration<RoleWithdrawal>
{
    public void Configure(EntityTypeBuilder<RoleWithdrawal> builder)
    {
        builder.ToTable("role_withdrawals");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Role).HasMaxLength(32);
        builder.HasOne<Account>().WithMany().HasForeignKey(w => w.AccountId);
    }
}
