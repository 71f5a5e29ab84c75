using System.Text.RegularExpressions;
using Xunit;

namespace QualityAward.Browser.EveryPage;

/// <summary>Whoever adds a page adds it to the list: what is not in it is looked at by nobody.</summary>
public sealed partial class PageListTests
{
    [Fact]
    public void The_list_holds_each_page_of_the_public_site() =>
        Compare("web/Public", PageList.Public);

    [Fact]
    public void The_list_holds_each_page_of_the_workbench() =>
        Compare("web/Workbench", PageList.Workbench);

    private static void Compare(string project, IEnumerable<ListedPage> list)
    {
        var declared = Directory
            .EnumerateFiles(Path.Combine(Root(), project), "*.razor", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Select(line => Declaration().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal)
            .Distinct();
        Assert.Equal(declared, list.Select(p => p.Route).Distinct().Order(StringComparer.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "QualityAward.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("No solution above.");
        }

        return folder.FullName;
    }

    [GeneratedRegex("^@page \"(.*)\"")]
    private static partial Regex Declaration();
}
