using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Intake;

/// <summary>Changes of single inputs: the form itself never changes, each change makes another.</summary>
internal static class FormEdits
{
    public static ConditionForm Condition(this ApplicationForm form, int number) =>
        form.Conditions?.FirstOrDefault(c => c.Number == number) ?? new(number);

    public static ReportItemForm Item(this ApplicationForm form, string code) =>
        form.Report?.Items?.FirstOrDefault(i => i.Item == code) ?? new(code);

    public static EvidenceForm Evidence(this ApplicationForm form, string code) =>
        form.Evidence?.FirstOrDefault(e => e.Code == code) ?? new(code);

    public static ApplicationForm With(
        this ApplicationForm form,
        Func<OrganisationForm, OrganisationForm> change
    ) => form with { Organisation = change(form.Organisation ?? new()) };

    public static ApplicationForm With(
        this ApplicationForm form,
        Func<IndividualForm, IndividualForm> change
    ) => form with { Individual = change(form.Individual ?? new()) };

    public static ApplicationForm With(
        this ApplicationForm form,
        Func<RecommendationForm, RecommendationForm> change
    ) => form with { Recommendation = change(form.Recommendation ?? new()) };

    public static ApplicationForm With(
        this ApplicationForm form,
        Func<PledgeForm, PledgeForm> change
    ) => form with { Pledge = change(form.Pledge ?? new()) };

    public static ApplicationForm With(this ApplicationForm form, ConditionForm changed) =>
        form with
        {
            Conditions =
            [
                .. (form.Conditions ?? [])
                    .Where(c => c.Number != changed.Number)
                    .Append(changed)
                    .OrderBy(c => c.Number),
            ],
        };

    public static ApplicationForm With(this ApplicationForm form, EvidenceForm changed) =>
        form with
        {
            Evidence =
            [
                .. (form.Evidence ?? []).Where(e => e.Code != changed.Code).Append(changed),
            ],
        };

    public static ApplicationForm With(this ApplicationForm form, ReportItemForm changed)
    {
        var report = form.Report ?? new();
        return form with
        {
            Report = report with
            {
                Items =
                [
                    .. (report.Items ?? [])
                        .Where(i => i.Item != changed.Item)
                        .Append(changed)
                        .OrderBy(i => i.Item, StringComparer.Ordinal),
                ],
            },
        };
    }

    /// <summary>The list with one entry replaced, or taken away by null.</summary>
    public static IReadOnlyList<T> Replace<T>(this IReadOnlyList<T> list, int index, T? replacement)
        where T : class =>
        [
            .. list.Take(index),
            .. replacement is null ? [] : (T[])[replacement],
            .. list.Skip(index + 1),
        ];
}
