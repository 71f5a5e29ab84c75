using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using QualityAward.Common;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>
/// Instants are stored as <c>timestamptz</c>, which Npgsql takes only in UTC, and are read in Asia/Shanghai, the only
/// zone anything here is shown in.
/// </summary>
public static class InstantConversion
{
    private static readonly ValueConverter<DateTimeOffset, DateTimeOffset> Converter = new(
        instant => instant.ToUniversalTime(),
        stored => stored.ToOffset(AwardClock.ShanghaiOffset)
    );

    /// <summary>Converts every instant that is mapped so far.</summary>
    public static void Apply(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
        {
            if (
                property.ClrType == typeof(DateTimeOffset)
                || property.ClrType == typeof(DateTimeOffset?)
            )
            {
                property.SetValueConverter(Converter);
            }
        }
    }
}
