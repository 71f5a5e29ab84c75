using QualityAward.Components;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Acceptance;

/// <summary>Where a 受理名单 and its consultations stand, in words.</summary>
internal static class ListWords
{
    /// <summary>The state's word and tone.</summary>
    public static (string Word, BadgeTone Tone) Of(AcceptanceListState state) =>
        state switch
        {
            AcceptanceListState.Draft => ("拟定中", BadgeTone.Attention),
            AcceptanceListState.Consulting => ("征求意见中", BadgeTone.Active),
            AcceptanceListState.Announced => ("公示中", BadgeTone.Active),
            AcceptanceListState.Concluded => ("已确定", BadgeTone.Done),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    /// <summary>Where a department's reply stands.</summary>
    public static (string Word, BadgeTone Tone) Of(AcceptanceConsultationView asked) =>
        asked switch
        {
            { RepliedAt: null, Overdue: true } => ("逾期未回复", BadgeTone.Attention),
            { RepliedAt: null } => ("待回复", BadgeTone.Active),
            _ when asked.Unhandled().Any() => ("有异议，待处理", BadgeTone.Attention),
            _ when asked.Candidates.Any(c => c.Answer == ConsultationAnswer.Objection) => (
                "有异议，已处理",
                BadgeTone.Done
            ),
            _ => ("无异议", BadgeTone.Done),
        };

    /// <summary>Candidates whom the department objects to and whose objection nobody has dealt with.</summary>
    public static IEnumerable<ConsultedCandidateView> Unhandled(
        this AcceptanceConsultationView asked
    ) => asked.Candidates.Where(c => c is { Answer: ConsultationAnswer.Objection, Handling: null });

    /// <summary>Both sections of a list.</summary>
    public static IEnumerable<AcceptanceEntryView> Everyone(this AcceptanceListView list) =>
        list.Organisations.Concat(list.Individuals);
}
