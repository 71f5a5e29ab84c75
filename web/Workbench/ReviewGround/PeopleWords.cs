using QualityAward.Common;
using QualityAward.Components;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>Experts and supervisors in words.</summary>
internal static class PeopleWords
{
    /// <summary>The group.</summary>
    public static string Of(ReviewGroup group) =>
        group is ReviewGroup.Expert ? "评审专家组" : "评审监督组";

    /// <summary>The role one must have to be in the group.</summary>
    public static string RoleOf(ReviewGroup group) =>
        group is ReviewGroup.Expert ? Roles.Expert : Roles.Supervisor;

    /// <summary>Whether the appointment stands.</summary>
    public static (string Word, BadgeTone Tone) StateOf(AppointmentView appointment) =>
        appointment.Withdrawn ? ("已取消资格", BadgeTone.Inactive) : ("受聘", BadgeTone.Active);

    /// <summary>Whether the 承诺书 is signed.</summary>
    public static (string Word, BadgeTone Tone) PledgeOf(PledgeView? pledge) =>
        pledge is null ? ("未签署", BadgeTone.Attention) : ("已签署", BadgeTone.Done);
}
