using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

internal static class CaseMapping
{
    public static CaseRow ToRow(CaseHead a, int openConsultations)
    {
        var published = Published.Of(a);
        return new(
            a.Id,
            a.EditionId,
            a.Kind,
            a.Name ?? "",
            published.Place is { Length: > 0 } place ? place : null,
            published.Employer is { Length: > 0 } employer ? employer : null,
            a.ReceivingUnit ?? "",
            a.ReceivingBody ?? "",
            a.State.ToString(),
            a.State.ChineseName(),
            openConsultations
        );
    }

    /// <summary>For somebody who has the case open, with what that person may do.</summary>
    public static ConsultationView ToView(
        Consultation c,
        CaseHead a,
        DateOnly today,
        AwardUser by
    ) => ToView(c, a, today) with { Acts = ConsultationActs.Table.OpenTo(by, c) };

    public static ConsultationView ToView(Consultation c, CaseHead a, DateOnly today)
    {
        var published = Published.Of(a);
        return new(
            c.Id,
            c.ApplicationId,
            a.Kind,
            a.Name ?? "",
            a.Kind == CandidateKind.Organisation ? published.Place : published.Employer,
            c.ReceivingUnit,
            a.ReceivingBody ?? "",
            c.DepartmentUnit,
            c.DepartmentName,
            c.DueOn,
            c.IsOpen && c.DueOn < today,
            c.Letter,
            c.SentAt,
            c.Reply,
            c.Withdrawal
        );
    }
}
