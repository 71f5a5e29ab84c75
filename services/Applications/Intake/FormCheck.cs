using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>Articles 9, 10 and 11: what a form still lacks. Submission refuses with the first of it.</summary>
public static class FormCheck
{
    /// <summary>Everything that is missing or wrong, in the order of the form.</summary>
    /// <param name="kind">Organisation or individual.</param>
    /// <param name="form">With the identity number readable.</param>
    /// <param name="given">What the edition and the day decide.</param>
    public static IReadOnlyList<FormIssue> Run(
        CandidateKind kind,
        ApplicationForm form,
        FilingGround given
    ) =>
        [
            .. SubjectCheck.OneSubject(kind, form),
            .. kind is CandidateKind.Organisation
                ? SubjectCheck.Organisation(form.Organisation ?? new())
                : SubjectCheck.Individual(form.Individual ?? new(), given.Today),
            .. ConditionCheck.Of(kind, form),
            .. MaterialCheck.Report(kind, form.Report),
            .. MaterialCheck.Evidence(kind, form),
            .. FilingCheck.Of(form, given),
        ];

    /// <exception cref="RefusedException">422: with the first issue's code, all of them among the facts.</exception>
    public static void Require(CandidateKind kind, ApplicationForm form, FilingGround given)
    {
        var issues = Run(kind, form, given);
        if (issues.Count > 0)
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    issues[0].Code,
                    "申报材料不符合要求",
                    $"{issues[0].Message}共有{issues.Count}处需要补充或者改正，草稿已保留。",
                    issues[0].Article,
                    new Dictionary<string, object?> { ["issues"] = issues }
                )
            );
        }
    }
}
