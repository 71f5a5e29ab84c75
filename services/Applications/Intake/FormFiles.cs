using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>The files that a form names.</summary>
internal static class FormFiles
{
    /// <summary>Each once.</summary>
    public static IEnumerable<Guid> Of(ApplicationForm form)
    {
        var items = form.Report?.Items ?? [];
        IEnumerable<Guid> named =
        [
            .. (form.Conditions ?? []).SelectMany(c => c.FileIds ?? []),
            .. (form.Evidence ?? []).SelectMany(e => e.FileIds ?? []),
            .. items.SelectMany(i => i.FileIds ?? []),
            .. items.SelectMany(i => i.Results ?? []).SelectMany(r => r.FileIds ?? []),
            .. form.Recommendation?.Document?.FileId is { } scan ? (Guid[])[scan] : [],
        ];
        return named.Distinct();
    }
}
