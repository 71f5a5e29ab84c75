namespace QualityAward.Architecture.Tests.House;

/// <summary>Inside a project folders stand in layers: none reaches back to one that stands on it.</summary>
public sealed class CircleTests
{
    /// <summary>From the ground floor up: the stages stand in the order of the law.</summary>
    private static readonly Dictionary<string, string[]> Layers = new()
    {
        ["Applications"] =
        [
            "Papers",
            "Case",
            "Editions",
            "RegulationVersions",
            "Eligibility",
            "Intake",
            "Material",
            "PreliminaryReview",
            "Recheck",
            "Acceptance",
            "Withdrawal",
            "Cultivation",
            "CaseEvents",
            "Archive",
            "Search",
        ],
        ["Identity"] =
        [
            "Accounts",
            "Attempts",
            "Units",
            "Sessions",
            "SignIn",
            "SecondFactor",
            "Tokens",
            "Appointments",
            "People",
            "Protection",
            "Search",
        ],
        ["Review"] = ["Editions", "RuleSets", "Reviewers", "Scoring", "Award", "Search"],
    };

    public static TheoryData<string> Projects =>
        [
            "Common",
            "Rest",
            "ServiceDefaults",
            "Events",
            "Files",
            "FileCleaning",
            "Archiving",
            "Casework",
            "Documents",
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

    public static TheoryData<string> Layered => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folders_stand_in_a_circle(string project)
    {
        var house = HouseModel.Of(project);
        var circles = house.Circles();
        var found = circles.Select(circle => string.Join(", ", circle)).ToList();
        Assert.True(
            circles.Count == 0,
            string.Join(
                "\n\n",
                circles.Select(
                    (c, i) =>
                        $"{c.Count} folders of {project} in a circle: {found[i]}\n{house.Explain(c)}"
                )
            )
        );
    }

    [Theory]
    [MemberData(nameof(Layered))]
    public void Stages_stand_in_the_order_of_the_law(string project)
    {
        var house = HouseModel.Of(project);
        var order = Layers[project];
        Assert.Empty(house.Folders.Except(order));
        Assert.Empty(
            from folder in house.Folders
            from need in house.NeedsOf(folder)
            where Array.IndexOf(order, need) > Array.IndexOf(order, folder)
            select $"{folder} reaches up to {need}"
        );
    }
}
