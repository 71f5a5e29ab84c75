using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.Conduct;

internal static class StaffCaseMapping
{
    public static void AddStaffCases(this ModelBuilder model)
    {
        model.Entity<StaffCase>(e =>
        {
            e.ToTable("staff_cases");
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
            e.Property(c => c.Source).AsJson();
            e.Property(c => c.Decision).AsJson();
            e.Property(c => c.Referrals).AsJson();
            e.Ignore(c => c.OpenedOn);
            e.HasIndex(c => new { c.OpenedAt, c.Id });
        });
        model.Entity<WithdrawnStaff>(e =>
        {
            e.ToTable("withdrawn_staff");
            e.HasKey(w => w.Subject);
        });
    }

    /// <summary>As REST shows it.</summary>
    public static StaffCaseView ToView(this StaffCase c, AwardUser by) =>
        new(
            c.Id,
            c.State,
            c.Subject,
            c.Name,
            c.Unit,
            c.Roles,
            c.EditionId,
            c.Facts,
            c.Source,
            c.OpenedByName,
            c.OpenedAt,
            c.Reasons,
            c.Decision,
            c.ClosedByName,
            c.ClosedAt,
            c.Referrals
        )
        {
            Acts = StaffCaseActs.Table.OpenTo(by, c),
        };

    /// <summary>Its Chinese name.</summary>
    public static string ChineseName(this ReferralTarget target) =>
        target switch
        {
            ReferralTarget.SuperiorOrEmployer => "主管部门或者所在单位",
            ReferralTarget.CompetentAuthority => "有管理权限的机关",
            ReferralTarget.DisciplineInspection => "纪检监察机关",
            ReferralTarget.Judiciary => "司法机关",
            _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Unknown target."),
        };
}
