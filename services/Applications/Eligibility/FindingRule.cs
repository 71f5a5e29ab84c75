using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Honours.V1;

namespace QualityAward.Applications.Eligibility;

/// <summary>
/// Articles 9, 10 and 24: what a register entry means for a candidate. Accidents count whatever their grade: 较大以上 is the
/// threshold of article 27 only.
/// </summary>
public static class FindingRule
{
    /// <summary>Code of a running ban.</summary>
    public const string Banned = "applicant-banned";

    /// <summary>The finding, or null where the entry does not stand against the candidate.</summary>
    /// <param name="subject">The candidate.</param>
    /// <param name="entry">The register's entry.</param>
    /// <param name="ofEmployer">It stands against the organisation that the person heads.</param>
    /// <param name="lookBack">近3年.</param>
    /// <param name="baseDate">基准日.</param>
    /// <param name="today">What happened until now counts too.</param>
    public static EligibilityFinding? Judge(
        EligibilitySubject subject,
        Finding entry,
        bool ofEmployer,
        LookBack lookBack,
        DateOnly baseDate,
        DateOnly today
    )
    {
        // 第十条（五） reaches only the accidents and complaints of the organisation.
        if (ofEmployer && entry.Kind is not ("accident" or "quality-complaint"))
        {
            return null;
        }

        if (entry.Kind == "ban")
        {
            return new(
                subject.CandidateId,
                Banned,
                $"申报主体因弄虚作假等行为受到处理（{entry.Source}），至{Day(entry.LastDay)}不得再次申报。",
                24,
                entry.RecordId
            );
        }

        // 第九条（六） says 无不良信用记录 without 近3年内: a record of any year counts, until 信用修复 takes it out of the register's
        // answer. 第十条 knows no such condition: of a person it counts as what is unlawful does.
        if (entry.Kind == "bad-credit" && subject.Kind is CandidateKind.Organisation)
        {
            return new(
                subject.CandidateId,
                "bad-credit-unrepaired",
                $"申报主体有尚未修复的不良信用记录（{Day(entry.Day)}，{entry.Source}），不论形成于何年。信用修复完成的，请持修复证明向登记单位申请更正。",
                9,
                entry.RecordId
            );
        }

        if (!lookBack.Counts(LegalDays.Parse(entry.Day), baseDate, today))
        {
            return null;
        }

        var who = ofEmployer ? "所在组织" : "申报主体";
        var article = subject.Kind is CandidateKind.Organisation ? 9 : 10;
        return entry.Kind switch
        {
            "accident" => Found("accident-in-window", "发生事故（不论等级）"),
            "quality-complaint" => Found("quality-complaint-in-window", "有重大质量投诉"),
            "bad-credit" => Found("bad-credit-in-window", "有不良信用记录"),
            "unlawful-act" => Found("unlawful-act-in-window", "有违法违规行为"),
            _ => Found("register-entry-in-window", "有登记在册的不利记录"),
        };

        EligibilityFinding Found(string code, string what) =>
            new(
                subject.CandidateId,
                code,
                $"{who}于{Day(entry.Day)}{what}（{entry.Source}），在基准日{baseDate.ToChinese()}前{lookBack.Years}年至今的期间内。",
                article,
                entry.RecordId
            );
    }

    private static string Day(string iso) => LegalDays.Parse(iso).ToChinese();
}
