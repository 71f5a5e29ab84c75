using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Acceptance;

/// <summary>Candidates on lists and in consultations as REST shows them; whoever is not among those found does not appear.</summary>
internal static class AcceptanceViews
{
    /// <summary>A consultation.</summary>
    /// <param name="c">The consultation.</param>
    /// <param name="edition">Name of its edition.</param>
    /// <param name="found">The candidates that the reader may see.</param>
    /// <param name="office">For 市质量强市办, which sees how objections were dealt with.</param>
    /// <param name="today">The legal day.</param>
    public static AcceptanceConsultationView ToView(
        this AcceptanceConsultation c,
        string edition,
        IReadOnlyDictionary<Guid, CaseHead> found,
        bool office,
        DateOnly today
    ) =>
        new(
            c.Id,
            c.ListId,
            edition,
            c.DepartmentUnit,
            c.DepartmentName,
            c.DueOn,
            c.IsOpen && c.DueOn < today,
            c.Letter,
            [
                .. c
                    .Candidates.Where(found.ContainsKey)
                    .Select(id => Candidate(c, found[id], office)),
            ],
            c.Reply?.RepliedBy,
            c.Reply?.RepliedAt,
            c.Reply?.Document,
            c.Reply?.RegistrationId
        );

    /// <summary>A candidate on a list.</summary>
    public static AcceptanceEntryView ToEntry(this CaseHead a) =>
        new(
            a.Id,
            a.Kind,
            a.Name ?? "",
            PlaceOf(a),
            a.ReceivingBody ?? "",
            a.State.ToString(),
            a.State.ChineseName()
        );

    private static ConsultedCandidateView Candidate(
        AcceptanceConsultation c,
        CaseHead a,
        bool office
    )
    {
        var answer = c.Reply?.Answers.SingleOrDefault(x => x.ApplicationId == a.Id);
        var handling = c.Handlings.SingleOrDefault(h => h.ApplicationId == a.Id);
        return new(
            a.Id,
            a.Kind,
            a.Name ?? "",
            PlaceOf(a),
            answer?.Answer,
            answer?.Reasons,
            office ? handling?.Handling : null
        );
    }

    private static string PlaceOf(CaseHead a)
    {
        var published = Published.Of(a);
        return a.Kind == CandidateKind.Organisation ? published.Place : published.Employer;
    }
}
