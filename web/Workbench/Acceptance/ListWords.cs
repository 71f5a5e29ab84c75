using QualityAward.Components;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Acceptance;

/// <summary>Where the consultations on a 受理名单 stand, in words.</summary>
internal static class ListWords
{
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
