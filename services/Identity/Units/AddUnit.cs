using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.ServiceDefaults;

namespace QualityAward.Identity.Units;

/// <summary>
/// An administrator enters an applying unit (第十一条). The public bodies are data of the 管理办法 and ship with the program.
/// </summary>
public sealed partial class AddUnit(IdentityDb db)
{
    /// <summary>Adds it.</summary>
    /// <exception cref="RefusedException">A name is missing or too long, the code no code, or one like it is there.</exception>
    public async Task<Unit> RunAsync(AddUnitRequest request, CancellationToken ct)
    {
        var name = Named(request.Name, 120);
        var shortName = Named(request.ShortName ?? request.Name, 60);
        var code = request.Code?.Trim() ?? $"enterprise-{Guid.NewGuid().ToString("N")[..8]}";
        if (!CodePattern().IsMatch(code))
        {
            throw new RefusedException(UnitRefusals.CodeMalformed);
        }

        try
        {
            return await db.InTransaction(
                async cancel =>
                {
                    if (await db.Units.AnyAsync(u => u.Code == code || u.Name == name, cancel))
                    {
                        throw new RefusedException(UnitRefusals.Exists);
                    }

                    var unit = new Unit(code, name, shortName, UnitKinds.Enterprise);
                    db.Units.Add(unit);
                    await db.SaveChangesAsync(cancel);
                    return unit;
                },
                ct
            );
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation }
            )
        {
            // Two administrators had the same idea at once.
            throw new RefusedException(UnitRefusals.Exists);
        }
    }

    private static string Named(string name, int limit) =>
        name.Trim() is { Length: > 1 } trimmed && trimmed.Length <= limit
            ? trimmed
            : throw new RefusedException(UnitRefusals.NameMalformed);

    [GeneratedRegex("^[a-z][a-z0-9-]{2,62}[a-z0-9]$")]
    private static partial Regex CodePattern();
}
