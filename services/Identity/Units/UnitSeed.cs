using Microsoft.EntityFrameworkCore;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Units;

/// <summary>Adds the units that are missing; those there are left as administrators may have changed them.</summary>
public sealed class UnitSeed(IdentityDb db, IHostEnvironment environment)
{
    /// <summary>Safe to run at any time, in any number of replicas.</summary>
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if ((await MissingAsync(cancellationToken)).Count > 0)
        {
            await db.AloneAsync(
                "units",
                async () =>
                {
                    db.Units.AddRange(await MissingAsync(cancellationToken));
                    return await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken
            );
        }
    }

    private async Task<List<Unit>> MissingAsync(CancellationToken cancellationToken)
    {
        var there = await db.Units.Select(u => u.Code).ToHashSetAsync(cancellationToken);
        var wanted = environment.IsDevelopment()
            ? PublicBodies.All().Concat(ExampleEnterprises.All())
            : PublicBodies.All();
        return [.. wanted.Where(u => !there.Contains(u.Code))];
    }
}
