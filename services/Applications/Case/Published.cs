using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Case;

/// <summary>第三条: exactly what may be published of a candidate, read from the latest submission.</summary>
public static class Published
{
    /// <summary>The whitelist, filled in.</summary>
    public static PublicCandidate Of(Application application)
    {
        var candidate = Of(CaseHead.Of(application));

        // A submitted form is frozen: where something is published, the draft is what was submitted last.
        candidate.Deeds = application.Draft.Individual?.Deeds?.Trim() ?? "";
        return candidate;
    }

    /// <summary>The same without 主要事迹, which are the longest part and published last.</summary>
    public static PublicCandidate Of(CaseHead application)
    {
        var candidate = new PublicCandidate
        {
            CandidateId = application.Id.ToString(),
            Kind = application.Kind is CandidateKind.Organisation ? "organisation" : "individual",
            Name = application.Name ?? "",
            ReceivingBody = application.ReceivingBody ?? "",
        };
        var form = application.About;
        if (form?.Organisation is { } organisation)
        {
            candidate.Place = PlaceOf(organisation.Place);
            candidate.Industry = organisation.IndustrySection is [var section]
                ? Common.Codes.IndustrySection.Find(section)?.Name ?? ""
                : "";
        }
        else if (form?.Individual is { } person)
        {
            candidate.Employer = person.EmployerName?.Trim() ?? "";
            candidate.Position = person.Position?.Trim() ?? "";
        }

        return candidate;
    }

    /// <summary>统一社会信用代码 of the organisation, or of the unit where the person works.</summary>
    public static string CreditCodeOf(Application application)
    {
        var form = application.Filed ?? application.Draft;
        return form.Organisation?.CreditCode ?? form.Individual?.EmployerCreditCode ?? "";
    }

    /// <summary>E.g. 仁和区 or 仁和区（钒钛高新区）.</summary>
    public static string PlaceOf(PlaceForm? place)
    {
        var county = Division.FindCounty(place?.DivisionCode)?.Name ?? "";
        return place?.InHighTechZone == true ? $"{county}（{Division.HighTechZoneName}）" : county;
    }
}
