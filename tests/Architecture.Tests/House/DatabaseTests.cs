using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace QualityAward.Architecture.Tests.House;

/// <summary>Who may see the database: what decides by law alone does not.</summary>
public sealed class DatabaseTests
{
    public static TheoryData<string> Services =>
        ["Applications", "Review", "Publicity", "Honours", "Identity"];

    [Theory]
    [MemberData(nameof(Services))]
    public void Rules_and_tables_of_acts_never_see_the_database(string service)
    {
        var architecture = new ArchLoader()
            .LoadAssembly(Assembly.Load($"QualityAward.{service}"))
            .Build();
        var context = $"{service}Db";
        Assert.Contains(architecture.Types, type => type.Name == context);
        Assert.Empty(
            from type in architecture.Types
            where IsPure(type)
            where type.Dependencies.Any(d => d.Target.Name == context)
            select type.FullName
        );
    }

    private static bool IsPure(IType type) =>
        type.Name.EndsWith("Rule", StringComparison.Ordinal)
        || type.Name.EndsWith("Rules", StringComparison.Ordinal)
        || type.Name.EndsWith("Acts", StringComparison.Ordinal)
        || type.Name.EndsWith("Refusals", StringComparison.Ordinal)
        || type.Name.EndsWith("States", StringComparison.Ordinal)
        || (type.Namespace?.FullName ?? "").EndsWith(".Rules", StringComparison.Ordinal);
}
