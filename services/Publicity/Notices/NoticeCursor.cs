using System.Globalization;

namespace QualityAward.Publicity.Notices;

/// <summary>Where a page of the list ends: <c>{ticks}-{id}</c>, opaque to callers.</summary>
internal readonly record struct NoticeCursor(DateTimeOffset PublishedAt, Guid Id)
{
    public static bool TryParse(string text, out NoticeCursor cursor)
    {
        cursor = default;
        if (
            text.Split('-') is not [var ticks, var id]
            || !long.TryParse(
                ticks,
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var instant
            )
            || instant > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(id, "N", out var guid)
        )
        {
            return false;
        }

        cursor = new(new DateTimeOffset(instant, TimeSpan.Zero), guid);
        return true;
    }

    public override string ToString() => $"{PublishedAt.UtcTicks}-{Id:N}";
}
