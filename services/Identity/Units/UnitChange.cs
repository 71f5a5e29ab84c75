using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Units;

/// <summary>What a unit is called since an administrator entered or changed it, and who that was.</summary>
public sealed class UnitChange
{
    private UnitChange() { }

    /// <summary>The unit as it is now.</summary>
    public UnitChange(Unit unit, AwardUser by, DateTimeOffset at)
    {
        UnitCode = unit.Code;
        (Name, ShortName, Kinds) = (unit.Name, unit.ShortName, unit.Kinds);
        (By, ByName, At) = (Guid.Parse(by.Subject), by.Name, at);
    }

    /// <summary>Order of entry.</summary>
    public long Id { get; private set; }

    /// <summary>The unit.</summary>
    public string UnitCode { get; private set; } = "";

    /// <summary>Full name from then on.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Name used in lists from then on.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>Values of <see cref="UnitKinds"/> from then on.</summary>
    public string[] Kinds { get; private set; } = [];

    /// <summary>The administrator.</summary>
    public Guid By { get; private set; }

    /// <summary>The administrator's name then.</summary>
    public string ByName { get; private set; } = "";

    /// <summary>When, by the award's clock.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What administrators see.</summary>
    public UnitChangeView ToView() => new(At, ByName, Name, ShortName, Kinds);
}
