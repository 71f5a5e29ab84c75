using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake.Rules;

/// <summary>
/// 第十一条: who the candidate is, is fixed by the first submission. A return for correction may name what of it was written
/// wrongly; whoever has another name and another number at once is somebody else, whatever it names.
/// </summary>
public static class CandidateFixedRule
{
    /// <param name="application">Before its first submission, everything is open.</param>
    /// <param name="form">What is to be submitted.</param>
    /// <param name="keys">Who is behind it.</param>
    /// <exception cref="RefusedException">422 <c>candidate-fixed</c>.</exception>
    public static void Check(Application application, ApplicationForm form, SubjectKeys keys)
    {
        if (application.Filed is not { } last)
        {
            return;
        }

        var changed = Changed(application, last, form, keys).ToList();
        var other = changed.Contains(CandidatePart.Name) && changed.Contains(CandidatePart.Number);
        var unnamed = changed.Except(application.ReturnCorrects).ToList();
        if (!other && unnamed.Count == 0)
        {
            return;
        }

        var refused = other ? changed : unnamed;
        throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                "candidate-fixed",
                "申报主体不得更换",
                $"申报主体以首次提交的为准，本次提交更改了{string.Join("、", refused.Select(p => p.ChineseName(application.Kind)))}。{(other ? "名称（姓名）和代码（证件号码）同时更改的，视为更换申报主体，不得以补正方式办理。" : "退回补正未列明可以更正该项的，不得更改；确属笔误的，请与初审单位联系，由其在退回补正时列明。")}",
                11,
                new Dictionary<string, object?> { ["changed"] = refused }
            )
        );
    }

    private static IEnumerable<CandidatePart> Changed(
        Application application,
        ApplicationForm before,
        ApplicationForm now,
        SubjectKeys keys
    )
    {
        if (
            NameText.Fold(Application.NameIn(application.Kind, before))
            != NameText.Fold(Application.NameIn(application.Kind, now))
        )
        {
            yield return CandidatePart.Name;
        }

        if (application.SubjectKey != keys.Subject)
        {
            yield return CandidatePart.Number;
        }

        if (EmployerOf(before) != EmployerOf(now))
        {
            yield return CandidatePart.Employer;
        }
    }

    private static (string Code, string Name) EmployerOf(ApplicationForm form) =>
        (
            Typed.Normalise(form.Individual?.EmployerCreditCode),
            NameText.Fold(form.Individual?.EmployerName)
        );
}
