using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints.Rules;

/// <summary>
/// 第二十一条: supervisors handle complaints, 领导小组 those about a supervisor, and looks who is meant
/// where one may be. For whoever it is about a complaint does not
/// exist: the condition is part of every query, so neither a list nor a count differs.
/// </summary>
internal static class ComplaintVisibility
{
    /// <summary>Those that exist for this person. 领导小组 also sees that one holds candidates back, since it may end that.</summary>
    public static IQueryable<Complaint> VisibleTo(this IQueryable<Complaint> all, AwardUser user)
    {
        var subject = user.Subject;
        var outside = all.Where(c => !c.WalledOff.Contains(subject) && !c.Likely.Contains(subject));
        return user.Role switch
        {
            Roles.Supervisor => outside.Where(c => !c.AboutSupervisor && !c.Held),
            Roles.LeadingGroup => outside.Where(c =>
                c.AboutSupervisor || c.Held || c.SuspendedOn != null
            ),
            _ => all.Where(_ => false),
        };
    }
}
