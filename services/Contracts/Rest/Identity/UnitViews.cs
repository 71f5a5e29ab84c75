namespace QualityAward.Contracts.Rest.Identity;

/// <summary>A unit (单位).</summary>
/// <param name="Code">Stable code, e.g. <c>county-office-510402</c>.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name used in lists.</param>
/// <param name="Kinds">Values of <c>UnitKinds</c>.</param>
public sealed record UnitView(
    string Code,
    string Name,
    string ShortName,
    IReadOnlyList<string> Kinds
);

/// <summary>A new unit: an applying unit, or a department after a reorganisation.</summary>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name used in lists; the full name where left out.</param>
/// <param name="Code">4–64 of <c>a–z 0–9 -</c>; made by the system where left out.</param>
/// <param name="Kinds">Values of <c>UnitKinds.Entered</c>; an applying unit where left out.</param>
public sealed record AddUnitRequest(
    string Name,
    string? ShortName = null,
    string? Code = null,
    IReadOnlyList<string>? Kinds = null
);

/// <summary>A unit as it is called from now on.</summary>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Name used in lists; the full name where left out.</param>
/// <param name="Kinds">As they were for a unit that ships with the program.</param>
public sealed record ChangeUnitRequest(string Name, string? ShortName, IReadOnlyList<string> Kinds);

/// <summary>What a unit was called since when.</summary>
/// <param name="At">When it was entered or changed.</param>
/// <param name="By">Name of the administrator.</param>
/// <param name="Name">Full name from then on.</param>
/// <param name="ShortName">Name used in lists from then on.</param>
/// <param name="Kinds">Kinds from then on.</param>
public sealed record UnitChangeView(
    DateTimeOffset At,
    string By,
    string Name,
    string ShortName,
    IReadOnlyList<string> Kinds
);
