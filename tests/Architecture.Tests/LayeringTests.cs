using System.Reflection;
using QualityAward.Common;

namespace QualityAward.Architecture.Tests;

/// <summary>Who may reference whom (docs/architecture.md). Read from the built assemblies, so nothing is missed.</summary>
public sealed class LayeringTests
{
    private const string Prefix = "QualityAward.";
    private static readonly string[] Services =
    [
        "Identity",
        "Applications",
        "Review",
        "Publicity",
        "Honours",
        "Notifications",
    ];
    private static readonly string[] Shared = ["ServiceDefaults", "Rest", "Contracts", "Common"];
    private static readonly string[] OfServices =
    [
        .. Shared,
        "Archiving",
        "Casework",
        "Documents",
        "Events",
        "FileCleaning",
        "Files",
    ];

    public static TheoryData<string> Parts => [.. Services, "Gateway", "Public", "Workbench"];

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_service_references_only_what_all_share(string part)
    {
        string[] allowed = Services.Contains(part) ? OfServices : Shared;
        if (part is "Identity" or "Public" or "Workbench")
        {
            allowed = [.. allowed, "Components"];
        }

        // Its lists are exported.
        if (part is "Workbench")
        {
            allowed = [.. allowed, "Documents"];
        }

        var references = ReferencesOf(part);
        Assert.Empty(references.Except(allowed));
    }

    [Fact]
    public void Common_references_nothing_of_ours() => Assert.Empty(ReferencesOf("Common"));

    [Fact]
    public void Contracts_reference_only_Common() =>
        Assert.Empty(ReferencesOf("Contracts").Except(["Common"]));

    [Theory]
    [InlineData("Rest", "Contracts", "Common")]
    [InlineData("ServiceDefaults", "Rest", "Contracts", "Common")]
    [InlineData("Events", "ServiceDefaults", "Rest", "Contracts", "Common")]
    [InlineData("Files", "ServiceDefaults", "Rest", "Contracts", "Common")]
    [InlineData("Documents", "ServiceDefaults", "Rest", "Contracts", "Common")]
    [InlineData(
        "Casework",
        "Archiving",
        "Events",
        "Files",
        "ServiceDefaults",
        "Rest",
        "Contracts",
        "Common"
    )]
    public void What_all_share_is_layered_as_well(string part, params string[] below) =>
        Assert.Empty(ReferencesOf(part).Except(below));

    [Fact]
    public void Every_service_has_a_resource_name() =>
        Assert.Equal(
            Services.Select(s => s.ToLowerInvariant()).Order(),
            ResourceNames.ApiServices.Order()
        );

    private static List<string> ReferencesOf(string part) =>
        [
            .. Assembly
                .Load(Prefix + part)
                .GetReferencedAssemblies()
                .Select(name => name.Name!)
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => name[Prefix.Length..]),
        ];
}
