using QualityAward.Common;
using QualityAward.Components;
using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Workbench.Administration;

/// <summary>What administrators choose from when they appoint somebody, and where an appointment stands.</summary>
internal static class RoleWords
{
    /// <summary>Which appointments one administrator alone does not make.</summary>
    public const string Notice =
        "任命为评审监督组、领导小组、市质量强市办人员或者管理员的，提出后须由另一名管理员确认方可生效，提出人和被任命人均不得确认。只有一名管理员时，只能任命第二名管理员。";

    /// <summary>Units by their names.</summary>
    public static IReadOnlyList<(string Value, string Text)> UnitsOf(IEnumerable<UnitView> units) =>
        [.. units.Select(u => (u.Code, u.Name))];

    /// <summary>The roles that a unit can have; none before one is chosen.</summary>
    public static IReadOnlyList<(string Value, string Text)> RolesOf(
        IEnumerable<UnitView> units,
        string? unit
    ) =>
        units.FirstOrDefault(u => u.Code == unit) is { } chosen
            ? [.. Roles.OfUnit([.. chosen.Kinds]).Select(r => (r, Roles.NameOf(r)))]
            : [];

    /// <summary>The word and its tone.</summary>
    public static (string Word, BadgeTone Tone) Of(RoleProposalView proposal) =>
        proposal.State switch
        {
            RoleProposalState.Proposed when proposal.ConfirmedIn == Roles.LeadingGroup => (
                "待领导小组确认",
                BadgeTone.Attention
            ),
            RoleProposalState.Proposed => ("待另一名管理员确认", BadgeTone.Attention),
            RoleProposalState.Confirmed => ("已生效", BadgeTone.Done),
            RoleProposalState.Refused => ("已退回", BadgeTone.Inactive),
            RoleProposalState.Withdrawn => ("已撤回", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(
                nameof(proposal),
                proposal.State,
                "Unknown."
            ),
        };
}
