using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Acts;

/// <summary>What stands in the way of many acts.</summary>
public static class Obstacle
{
    /// <summary>Four eyes: whoever did the first step does not check it (<see cref="Common.SecondPersonRule"/>).</summary>
    /// <param name="first">Subject of who did it.</param>
    /// <param name="by">Who looks at it.</param>
    public static IEnumerable<ActObstacle> SecondPerson(string first, AwardUser by) =>
        first == by.Subject
            ?
            [
                new(
                    "该事项须由登记人、提出人或者起草人以外的工作人员复核，请交本单位其他工作人员办理。"
                ),
            ]
            : [];
}
