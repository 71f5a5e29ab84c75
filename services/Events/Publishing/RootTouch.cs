using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace QualityAward.Events.Publishing;

/// <summary>
/// Every command writes the root: where only children changed, the root's row is written all the same, so that its row
/// version moves and a concurrent command on another child conflicts.
/// </summary>
internal static class RootTouch
{
    public static void Apply(DbContext db)
    {
        Dictionary<Guid, EntityEntry<AggregateRoot>>? unchanged = null;
        foreach (var entry in db.ChangeTracker.Entries().ToList())
        {
            if (
                entry.State
                    is not (EntityState.Added or EntityState.Modified or EntityState.Deleted)
                || entry.Entity is AggregateRoot
                || ParentKey(entry) is not { } parent
            )
            {
                continue;
            }
            unchanged ??= db
                .ChangeTracker.Entries<AggregateRoot>()
                .Where(e => e.State is EntityState.Unchanged)
                .ToDictionary(e => e.Entity.Id);
            if (unchanged.Remove(parent, out var root))
            {
                root.Property(r => r.Seq).IsModified = true;
            }
        }
    }

    private static Guid? ParentKey(EntityEntry child)
    {
        var toRoot = child
            .Metadata.GetForeignKeys()
            .FirstOrDefault(k =>
                k.IsRequired
                && k.DeleteBehavior is DeleteBehavior.Cascade
                && typeof(AggregateRoot).IsAssignableFrom(k.PrincipalEntityType.ClrType)
                && k.Properties is [{ } only]
                && only.ClrType == typeof(Guid)
            );
        return toRoot is null ? null : (Guid?)child.Property(toRoot.Properties[0]).CurrentValue;
    }
}
