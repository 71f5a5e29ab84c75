namespace QualityAward.Workbench.Shell;

/// <summary>A service that is asked by a search, and what it searches.</summary>
/// <param name="Service">As in its address.</param>
/// <param name="Name">What cannot be searched while it is away.</param>
internal sealed record SearchScope(string Service, string Name)
{
    /// <summary>All, in the order of the award.</summary>
    public static IReadOnlyList<SearchScope> All { get; } =
    [
        new("applications", "申报和征求意见"),
        new("review", "评审"),
        new("publicity", "公开文件和异议"),
        new("honours", "荣誉和查处"),
        new("identity", "账户和单位"),
        new("notifications", "收件箱"),
    ];

    /// <summary>Where it is asked.</summary>
    public string AddressOf(string words) =>
        Components.Api.Address.Of($"/api/{Service}/search", ("q", words));
}
