namespace QualityAward.Common.Codes;

/// <summary>An administrative division (GB/T 2260).</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">Its Chinese name.</param>
public sealed record Division(string Code, string Name)
{
    /// <summary>攀枝花市.</summary>
    public static Division City { get; } = new("510400", "攀枝花市");

    /// <summary>The city's districts and counties, in code order (article 9（二）: 行政区域).</summary>
    public static IReadOnlyList<Division> Counties { get; } =
    [
        new("510402", "东区"),
        new("510403", "西区"),
        new("510411", "仁和区"),
        new("510421", "米易县"),
        new("510422", "盐边县"),
    ];

    // The first two digits of GB/T 2260, by region; 71 is 台湾省.
    private static readonly HashSet<string> Provinces =
    [
        .. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46".Split(' '),
        .. "50 51 52 53 54 61 62 63 64 65 71".Split(' '),
    ];

    /// <summary>Whether two digits are those of a province, region or municipality whose residents have identity cards.</summary>
    public static bool IsProvince(ReadOnlySpan<char> digits) =>
        Provinces.GetAlternateLookup<ReadOnlySpan<char>>().Contains(digits);

    /// <summary>The name of the functional zone: no division, so an application names it beside the division it lies in.</summary>
    public const string HighTechZoneName = "钒钛高新区";

    /// <summary>The district or county with a code, or <c>null</c>: a place outside the city.</summary>
    public static Division? FindCounty(string? code) =>
        Counties.FirstOrDefault(division => division.Code == code);
}
