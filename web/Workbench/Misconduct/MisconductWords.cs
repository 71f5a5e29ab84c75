using QualityAward.Common;
using QualityAward.Components;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Workbench.Misconduct;

/// <summary>Where a case of 弄虚作假 stands, in words.</summary>
internal static class MisconductWords
{
    /// <summary>Who reads cases and bans; nobody else learns of them.</summary>
    public static string[] Readers { get; } = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup];

    /// <summary>The state's word and tone.</summary>
    public static (string Word, BadgeTone Tone) Of(MisconductState state) =>
        state switch
        {
            MisconductState.Opened => ("待告知", BadgeTone.Attention),
            MisconductState.Notified => ("已告知，待陈述申辩", BadgeTone.Active),
            MisconductState.Heard => ("已听取陈述申辩", BadgeTone.Attention),
            MisconductState.Decided => ("已作出处理决定", BadgeTone.Done),
            MisconductState.Dismissed => ("不予认定，已结案", BadgeTone.Inactive),
            MisconductState.Annulled => ("处理决定已被撤销", BadgeTone.Inactive),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
