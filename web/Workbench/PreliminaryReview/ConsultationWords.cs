using QualityAward.Components;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.PreliminaryReview;

/// <summary>Where a consultation stands, in words.</summary>
internal static class ConsultationWords
{
    /// <summary>The word and its tone.</summary>
    public static (string Word, BadgeTone Tone) Of(ConsultationView row) =>
        row switch
        {
            { Withdrawal: not null } => ("异议已撤回", BadgeTone.Done),
            { Reply.Answer: ConsultationAnswer.Objection } => ("有异议", BadgeTone.Attention),
            { Reply: not null } => ("无异议", BadgeTone.Done),
            { Overdue: true } => ("逾期未回复", BadgeTone.Attention),
            _ => ("待回复", BadgeTone.Active),
        };

    /// <summary>An answer in words.</summary>
    public static string Of(ConsultationAnswer answer) =>
        answer == ConsultationAnswer.Objection ? "有异议" : "无异议";
}
