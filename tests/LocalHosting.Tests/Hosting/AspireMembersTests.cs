using System.Reflection;
using Aspire.Hosting;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>
/// LocalHosting offers, under Aspire's names, only what Aspire.Hosting 13.5 has: AspireMembers.txt lists those of its
/// members that we use, with their parameters. A member that is not in the list would compile here and not there.
/// </summary>
public sealed class AspireMembersTests
{
    [Fact]
    public void Public_members_are_those_of_the_list_and_no_others()
    {
        var actual = typeof(DistributedApplication)
            .Assembly.GetExportedTypes()
            .Where(t => t.Namespace?.StartsWith("Aspire.", StringComparison.Ordinal) is true)
            .SelectMany(MemberText.Of)
            .Order(StringComparer.Ordinal)
            .ToArray();

        Assert.Empty(actual.Except(List()));
        Assert.Empty(List().Except(actual));
    }

    private static IEnumerable<string> List()
    {
        using var stream = Assembly
            .GetExecutingAssembly()
            .GetManifestResourceStream(
                "QualityAward.LocalHosting.Tests.Hosting.AspireMembers.txt"
            )!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
