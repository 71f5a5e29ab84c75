namespace QualityAward.Architecture.Tests.House;

/// <summary>Inside a project folders stand in layers: none reaches back to one that stands on it.</summary>
public sealed class CircleTests
{
    public static TheoryData<string> Projects =>
        [
            "Common",
            "Rest",
            "ServiceDefaults",
            "Events",
            "Files",
            "Casework",
            "Identity",
            "Applications",
            "Review",
            "Publicity",
            "Honours",
            "Notifications",
            "Gateway",
            "Public",
            "Workbench",
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_stand_in_a_circle(string project)
    {
        var house = HouseModel.Of(project);
        var circles = house.Circles();
        Assert.True(
            circles.Count == 0,
            string.Join(
                "\n\n",
                circles.Select(c =>
                    $"{c.Count} folders of {project} in a circle: {string.Join(", ", c)}\n{house.Explain(c)}"
                )
            )
        );
    }
}
