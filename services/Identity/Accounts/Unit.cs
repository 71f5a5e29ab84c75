using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.Accounts;

/// <summary>A unit (单位) that people act for.</summary>
public sealed class Unit
{
    /// <summary>Longest full name.</summary>
    public const int LongestName = 120;

    /// <summary>Longest name used in lists.</summary>
    public const int LongestShortName = 60;

    private Unit() { }

    /// <summary>A unit of the given kinds.</summary>
    public Unit(string code, string name, string shortName, params string[] kinds)
    {
        Code = code;
        Name = name;
        ShortName = shortName;
        Kinds = kinds;
    }

    /// <summary>Stable code; the token's <c>unit</c> claim.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Full name as in the 管理办法.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name used in lists.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Values of <see cref="Common.UnitKinds"/>.</summary>
    public string[] Kinds { get; private set; } = [];

    /// <summary>Optimistic concurrency (<c>xmin</c>).</summary>
    public uint Version { get; private set; }

    /// <summary>Calls it otherwise from now on, or gives it another part.</summary>
    public void Change(string name, string shortName, IReadOnlyCollection<string> kinds)
    {
        Name = name;
        ShortName = shortName;
        if (!kinds.ToHashSet().SetEquals(Kinds))
        {
            Kinds = [.. kinds];
        }
    }

    /// <summary>What outside programs see.</summary>
    public UnitView ToView() => new(Code, Name, ShortName, Kinds);
}
