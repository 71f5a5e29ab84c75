using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.Units;

/// <summary>A unit (单位) that people act for.</summary>
public sealed class Unit
{
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

    /// <summary>What outside programs see.</summary>
    public UnitView ToView() => new(Code, Name, ShortName, Kinds);
}
