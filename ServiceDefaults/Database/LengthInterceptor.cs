using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using QualityAward.Common;
using QualityAward.Common.Typing;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>
/// The model's lengths, asked before PostgreSQL is: a text that does not fit is refused with its field and limit, whichever
/// endpoint it came through.
/// </summary>
internal sealed class LengthInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(
        DbContextEventData eventData,
        InterceptionResult<int> result
    )
    {
        Check(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Check(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <exception cref="RefusedException">422 <c>text-too-long</c>.</exception>
    private static void Check(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Added or EntityState.Modified)
            {
                Check(entry);
            }
        }
    }

    private static void Check(EntityEntry entry)
    {
        foreach (var property in entry.Metadata.GetProperties())
        {
            if (
                property.ClrType == typeof(string)
                && property.GetMaxLength() is { } longest
                && entry.CurrentValues[property] is string text
                && text.Length > longest
                && TypedText.Signs(text) > longest
            )
            {
                throw new RefusedException(
                    TypedText.TooLong(
                        JsonNamingPolicy.CamelCase.ConvertName(property.Name),
                        text,
                        longest
                    )
                );
            }
        }
    }
}
