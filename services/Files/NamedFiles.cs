using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QualityAward.Files;

/// <summary>Notes which files are named, in the transaction that names them.</summary>
public static class NamedFiles
{
    /// <summary>Notes files that are named otherwise than by a column of an <see cref="INamesFiles"/>.</summary>
    public static Task NoteNamedFilesAsync(
        this DbContext db,
        Guid owner,
        IEnumerable<Guid> files,
        CancellationToken cancellationToken
    ) => NoteAsync(db, [.. files.Select(file => (file, owner))], cancellationToken);

    /// <summary>The files that a JSON value names.</summary>
    public static IEnumerable<Guid> In(JsonElement value) => FilesIn(value);

    /// <summary>Of these, and of what is about to be saved, whatever is not noted yet.</summary>
    private static async Task NoteAsync(
        DbContext db,
        HashSet<(Guid File, Guid Owner)> named,
        CancellationToken cancellationToken
    )
    {
        named.ExceptWith(db.Set<NamedFile>().Local.Select(n => (n.FileId, n.OwnerId)));
        if (named.Count == 0)
        {
            return;
        }

        var owners = named.Select(n => n.Owner).Distinct().ToList();
        var known = await db.Set<NamedFile>()
            .Where(n => owners.Contains(n.OwnerId))
            .Select(n => new { n.FileId, n.OwnerId })
            .ToListAsync(cancellationToken);
        named.ExceptWith(known.Select(n => (n.FileId, n.OwnerId)));
        db.AddRange(named.Select(n => new NamedFile { FileId = n.File, OwnerId = n.Owner }));
    }

    private static IEnumerable<Guid> FilesOf(EntityEntry row) =>
        row
            .Properties.Where(p =>
                (row.State is EntityState.Added || p.IsModified)
                && p.Metadata.GetColumnType() == "jsonb"
                && p.CurrentValue is not null
            )
            .Select(p => p.Metadata.GetValueConverter()?.ConvertToProvider(p.CurrentValue))
            .OfType<string>()
            .SelectMany(json => FilesIn(JsonElement.Parse(json)));

    private static IEnumerable<Guid> FilesIn(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject().SelectMany(FilesIn),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(FilesIn),
            _ => [],
        };

    private static IEnumerable<Guid> FilesIn(JsonProperty member) =>
        (member.Name, member.Value.ValueKind) switch
        {
            ("fileId", JsonValueKind.String) => Ids([member.Value]),
            ("fileIds", JsonValueKind.Array) => Ids(member.Value.EnumerateArray()),
            _ => FilesIn(member.Value),
        };

    private static IEnumerable<Guid> Ids(IEnumerable<JsonElement> values) =>
        values
            .Where(v => v.ValueKind is JsonValueKind.String)
            .Select(v => v.TryGetGuid(out var id) ? id : (Guid?)null)
            .OfType<Guid>();

    /// <summary>Sees every save.</summary>
    internal sealed class Interceptor : SaveChangesInterceptor
    {
        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            var db = eventData.Context!;
            HashSet<(Guid, Guid)> named = [];
            foreach (var row in db.ChangeTracker.Entries<INamesFiles>())
            {
                if (row.State is EntityState.Added or EntityState.Modified)
                {
                    named.UnionWith(FilesOf(row).Select(file => (file, row.Entity.NamedBy)));
                }
            }

            await NoteAsync(db, named, cancellationToken);
            return result;
        }
    }
}
