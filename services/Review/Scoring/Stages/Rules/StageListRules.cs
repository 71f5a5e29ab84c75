using QualityAward.Common;

namespace QualityAward.Review.Scoring.Stages.Rules;

/// <summary>第三条、第十六条：only who stands on the list that the stage before produced goes on.</summary>
public static class PreviousListRule
{
    /// <exception cref="RefusedException"><c>not-on-previous-list</c>.</exception>
    public static void Check(IEnumerable<Guid> previous, IEnumerable<Guid> entering, int article)
    {
        var strangers = entering.Except(previous).ToList();
        if (strangers.Count > 0)
        {
            throw Refuse.ByLaw(
                "not-on-previous-list",
                "名单中有未进入上一阶段的申报主体",
                "进入下一阶段的名单只能从本阶段的申报主体中产生，不得增加。请核对名单后重新提交。",
                article,
                ("candidates", strangers)
            );
        }
    }
}

/// <summary>第十七条：对入围的个人不组织陈述答辩。</summary>
public static class OrganisationsInDefenceRule
{
    /// <exception cref="RefusedException"><c>individual-in-defence</c>.</exception>
    public static void Check(IEnumerable<(Guid Id, CandidateKind Kind)> entering)
    {
        var people = entering
            .Where(c => c.Kind is CandidateKind.Individual)
            .Select(c => c.Id)
            .ToList();
        if (people.Count > 0)
        {
            throw Refuse.ByLaw(
                "individual-in-defence",
                "个人不参加陈述答辩",
                "陈述答辩只对入围的组织进行，对入围的个人不组织陈述答辩。请从名单中移除个人后重新提交。",
                17,
                ("candidates", people)
            );
        }
    }
}

/// <summary>第二十五条：scores of a disqualified expert do not count without a recorded decision to keep them.</summary>
public static class DisqualifiedScoresRule
{
    /// <exception cref="RefusedException"><c>disqualified-scores</c>.</exception>
    public static void Check(IReadOnlyCollection<Guid> undecidedSheets)
    {
        if (undecidedSheets.Count > 0)
        {
            throw Refuse.ByLaw(
                "disqualified-scores",
                "有被取消评审资格的专家的评分尚未处理",
                "被取消评审资格的专家已提交的评分，须记录保留的决定或者改由其他专家重新评审后方可计入。请先逐份处理。",
                25,
                ("sheets", undecidedSheets)
            );
        }
    }
}
