using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Units;

/// <summary>
/// An administrator enters a unit (第十一条) or changes one, for the public bodies are renamed as well. What it was called
/// before stays on record.
/// </summary>
public sealed partial class UnitDesk(IdentityDb db, AwardClock clock)
{
    /// <summary>Adds it.</summary>
    /// <exception cref="RefusedException">A name is missing or too long, the code no code, the kind not entered here, or one like it is there.</exception>
    public Task<Unit> AddAsync(
        AddUnitRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var faults = new FormFaults();
        var (name, shortName) = Names(request.Name, request.ShortName, faults);
        IReadOnlyList<string> kinds = request.Kinds ?? [UnitKinds.Enterprise];
        var code = request.Code?.Trim() ?? NewCode(kinds);
        if (!CodePattern().IsMatch(code))
        {
            faults.Add("code", UnitRefusals.CodeMalformed);
        }

        if (UnitKindsRule.FaultOf(kinds) is { } fault)
        {
            faults.Add("kinds", fault);
        }

        return StoreAsync(
            async cancellationToken =>
            {
                if (
                    await db.Units.AnyAsync(
                        u => u.Code == code || u.Name == name,
                        cancellationToken
                    )
                )
                {
                    faults.Add("name", UnitRefusals.Exists);
                }

                faults.ThrowIfAny();
                var unit = new Unit(code, name, shortName, [.. kinds.Distinct()]);
                db.Units.Add(unit);
                return unit;
            },
            by,
            cancellationToken
        );
    }

    /// <summary>Changes one that is still as the caller read it.</summary>
    /// <exception cref="RefusedException">404, 412, or what <see cref="AddAsync"/> refuses.</exception>
    public Task<Unit> ChangeAsync(
        UnitAct on,
        ChangeUnitRequest request,
        CancellationToken cancellationToken
    )
    {
        var code = on.Code;
        var faults = new FormFaults();
        var (name, shortName) = Names(request.Name, request.ShortName, faults);
        return StoreAsync(
            async cancellationToken =>
            {
                var unit =
                    await db.Units.SingleOrDefaultAsync(u => u.Code == code, cancellationToken)
                    ?? throw new RefusedException(Refusals.NotFound);
                on.Seen?.Ensure(unit.Version, unit.ToView);
                if (
                    await db.Units.AnyAsync(
                        u => u.Code != code && u.Name == name,
                        cancellationToken
                    )
                )
                {
                    faults.Add("name", UnitRefusals.Exists);
                }

                var held = await db.Set<Assignment>()
                    .Where(a => a.UnitCode == code && a.WithdrawnAt == null)
                    .Select(a => a.Role)
                    .Distinct()
                    .ToListAsync(cancellationToken);
                if (UnitKindsRule.FaultOf(unit, request.Kinds, held) is { } fault)
                {
                    faults.Add("kinds", fault);
                }

                faults.ThrowIfAny();
                unit.Change(name, shortName, request.Kinds);
                return unit;
            },
            on.By,
            cancellationToken
        );
    }

    // Under the lock of account administration: a role granted meanwhile must fit the kinds that are stored.
    private async Task<Unit> StoreAsync(
        Func<CancellationToken, Task<Unit>> change,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await db.AloneAsync(
                AccountLock.Name,
                async () =>
                {
                    var unit = await change(cancellationToken);
                    db.UnitChanges.Add(new(unit, by, clock.Now));
                    await db.SaveChangesAsync(cancellationToken);
                    return unit;
                },
                cancellationToken
            );
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            )
        {
            // The seed had the same idea at once.
            throw new RefusedException(UnitRefusals.Exists);
        }
    }

    private static (string Name, string ShortName) Names(
        string? name,
        string? shortName,
        FormFaults faults
    )
    {
        var full = NameText.Normalise(name)?.Trim() ?? "";
        var brief = TypedText.IsBlank(shortName) ? full : NameText.Normalise(shortName)!.Trim();
        if (full.Length is < 2 or > Unit.LongestName)
        {
            faults.Add("name", UnitRefusals.NameMalformed);
        }

        if (!TypedText.IsBlank(shortName) && brief.Length is < 2 or > Unit.LongestShortName)
        {
            faults.Add("shortName", UnitRefusals.ShortNameMalformed);
        }

        return (full, TypedText.Cut(brief, Unit.LongestShortName));
    }

    private static string NewCode(IReadOnlyList<string> kinds) =>
        $"{(kinds.Contains(UnitKinds.Enterprise) ? "enterprise" : "dept")}-{Guid.NewGuid().ToString("N")[..8]}";

    [GeneratedRegex("^[a-z][a-z0-9-]{2,62}[a-z0-9]$")]
    private static partial Regex CodePattern();
}

/// <summary>Who changes which unit, and on which version of it.</summary>
/// <param name="Code">The unit.</param>
/// <param name="Seen">The version that was looked at.</param>
/// <param name="By">The administrator.</param>
public readonly record struct UnitAct(string Code, SeenVersion? Seen, AwardUser By);
