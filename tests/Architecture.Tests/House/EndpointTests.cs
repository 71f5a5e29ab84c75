using System.Reflection;
using System.Runtime.CompilerServices;

namespace QualityAward.Architecture.Tests.House;

/// <summary>Endpoints are thin: they take what a request brings and hand it to where the work is done.</summary>
public sealed class EndpointTests
{
    private const int Most = 5;

    public static TheoryData<string> Services =>
        [
            "Applications",
            "Review",
            "Publicity",
            "Honours",
            "Identity",
            "Notifications",
            "Casework",
            "Documents",
            "Files",
            "Events",
        ];

    [Theory]
    [MemberData(nameof(Services))]
    public void An_endpoint_takes_at_most_five_parameters(string service) =>
        Assert.Empty(
            from type in Assembly.Load($"QualityAward.{service}").GetTypes()
            where
                type.Name.EndsWith("Endpoints", StringComparison.Ordinal)
                || type.Name.EndsWith("Endpoint", StringComparison.Ordinal)
            from method in type.GetMethods(
                BindingFlags.Static
                    | BindingFlags.NonPublic
                    | BindingFlags.Public
                    | BindingFlags.DeclaredOnly
            )
            where
                !method.IsDefined(typeof(CompilerGeneratedAttribute))
                && method.GetParameters().Length > Most
            select $"{type.Name}.{method.Name}: {method.GetParameters().Length}"
        );
}
