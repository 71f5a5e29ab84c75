using QualityAward.Common;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第三条：受理名单只能从接收单位上报、复核认为可以受理的申报中产生，任何人不得另行增加。</summary>
public static class ReportedRule
{
    /// <param name="named">Those somebody wants on the list.</param>
    /// <param name="reported">Those that a receiving body has reported and the re-check found acceptable.</param>
    /// <exception cref="RefusedException">Somebody else is named.</exception>
    public static void Check(IEnumerable<Guid> named, IEnumerable<Guid> reported)
    {
        var others = named.Except(reported).ToArray();
        if (others.Length > 0)
        {
            throw Refuse.ByLaw(
                "not-reported",
                "名单中有未经上报或者未经复核的申报主体",
                $"受理名单只能列入接收单位上报并经复核认为可以受理的申报主体，其中{others.Length}个不符合。请从复核通过的申报中选取。",
                3,
                ("candidates", others)
            );
        }
    }
}
