using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.RegulationVersions.Rules;

/// <summary>
/// The numbers of a version within reason: a slip of a digit is refused when it is typed. The bounds are ours, far wider than
/// any such regulation.
/// </summary>
public static class RegulationNumbersRule
{
    /// <summary>Every number with its name and its bounds.</summary>
    public static IReadOnlyList<RegulationNumber> All { get; } =
    [
        new("cycleYears", "评选周期（年）", 1, 10, v => v.CycleYears),
        new("organisationQuota", "获奖组织名额（个）", 1, 50, v => v.OrganisationQuota),
        new("individualQuota", "获奖个人名额（名）", 0, 50, v => v.IndividualQuota),
        new("cleanYears", "追溯年限（年）", 1, 10, v => v.CleanYears),
        new("acceptanceNoticeDays", "受理名单公示（工作日）", 1, 60, v => v.AcceptanceNoticeDays),
        new("awardNoticeDays", "拟获奖名单公示（工作日）", 1, 60, v => v.AwardNoticeDays),
        new("banYears", "不予受理年限（年）", 1, 30, v => v.BanYears),
        new("liabilityYears", "责任追溯年限（年）", 1, 30, v => v.LiabilityYears),
    ];

    /// <exception cref="Common.RefusedException"><c>regulation-number-beyond-reason</c>, with the field and both bounds.</exception>
    public static void Check(ProposeRegulationRequest request)
    {
        foreach (var number in All)
        {
            var value = number.Of(request);
            if (value < number.Least || value > number.Most)
            {
                throw Refuse.ByLaw(
                    "regulation-number-beyond-reason",
                    "数值超出合理范围",
                    $"{number.Name}填为{value}，应在{number.Least}至{number.Most}之间。请对照文件核对。",
                    32,
                    ("field", number.Field),
                    ("least", number.Least),
                    ("most", number.Most)
                );
            }
        }
    }
}

/// <summary>A number of a version.</summary>
/// <param name="Field">Name in the request.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Least">Least value.</param>
/// <param name="Most">Greatest value.</param>
/// <param name="Of">Reads it.</param>
public sealed record RegulationNumber(
    string Field,
    string Name,
    int Least,
    int Most,
    Func<ProposeRegulationRequest, int> Of
);
