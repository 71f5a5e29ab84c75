using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Files;
using QualityAward.Publicity.Exchange.Rules;
using QualityAward.Rest.Paging;

namespace QualityAward.Publicity.Exchange;

/// <summary>What is asked of the public list.</summary>
/// <param name="From">Activities that end on this day or later; without, from today.</param>
/// <param name="To">Activities that begin on this day or earlier.</param>
/// <param name="Past">Those that are over, the latest first, instead of those to come.</param>
/// <param name="Kind">One kind.</param>
/// <param name="Division">Code of one district or county; 510400 for the city's own bodies.</param>
internal sealed record ActivityFilter(
    DateOnly? From,
    DateOnly? To,
    bool? Past,
    ActivityKind? Kind,
    string? Division
);

/// <summary>第二十九条: what is published of activities. Of those who take part there is nothing in it but how many.</summary>
internal sealed class PublicActivities(
    PublicityDb db,
    ParticipantCounts counts,
    FileStore<PublicityDb> files,
    AwardClock clock
)
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2900, 1, 1);

    private IQueryable<Activity> Published =>
        db.Set<Activity>().AsNoTracking().Where(a => a.State != ActivityState.Draft);

    /// <summary>Activities in the order in which they begin; past ones the latest first.</summary>
    public async Task<Page<ActivitySummary>> PageAsync(
        ActivityFilter asked,
        PageQuery page,
        CancellationToken cancellationToken
    )
    {
        var rows = Published.Where(a =>
            (asked.Kind == null || a.Kind == asked.Kind)
            && (asked.Division == null || a.Division == asked.Division)
        );
        if (asked.From is { } from)
        {
            var begin = StartOf(from);
            rows = rows.Where(a => a.EndsAt >= begin);
        }

        if (asked.To is { } to)
        {
            var end = StartOf(to < Latest ? to.AddDays(1) : Latest);
            rows = rows.Where(a => a.StartsAt < end);
        }

        var now = clock.Now.ToUniversalTime();
        if (asked.Past == true)
        {
            var past = rows.Where(a => a.EndsAt < now);
            rows = await past.NewestFirstAsync(a => a.StartsAt, page, cancellationToken, Published);
        }
        else
        {
            rows = asked is { From: null, To: null } ? rows.Where(a => a.EndsAt >= now) : rows;
            rows = await NextFirstAsync(rows, page, cancellationToken);
        }

        var found = await rows.ToListAsync(cancellationToken);
        var known = await counts.OfAsync([.. found.Select(a => a.Id)], cancellationToken);
        return page.Of(found, a => a.Id, a => ToSummary(a, known[a.Id]));
    }

    /// <summary>One published activity.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<ActivityPublicView> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        var named = await files.FindAllAsync([.. found.Content.FileIds ?? []], cancellationToken);
        return new(
            await SummaryAsync(found, cancellationToken),
            found.Content.Description,
            [
                .. named
                    .OrderBy(file => file.UploadedAt)
                    .Select(file => new ActivityFileView(
                        file.Id,
                        file.Name,
                        file.ContentType,
                        file.Size
                    )),
            ],
            found.Content.Pictures ?? [],
            ChangesOf(found),
            found.CancelReason,
            found.Summary,
            found.Role switch
            {
                Roles.Office => ComplaintTarget.Office,
                Roles.Department => ComplaintTarget.Department,
                _ => ComplaintTarget.ReceivingBody,
            }
        );
    }

    /// <summary>A material or picture of a published activity, as it is announced now.</summary>
    /// <exception cref="RefusedException">404: it is none of this activity's.</exception>
    public async Task<(StoredFile File, Stream Content, bool IsPicture)> OpenAsync(
        Guid id,
        Guid fileId,
        CancellationToken cancellationToken
    )
    {
        var content = (await FindAsync(id, cancellationToken)).Content;
        var isPicture = content.Pictures?.Any(picture => picture.FileId == fileId) == true;
        return
            (isPicture || content.FileIds?.Contains(fileId) == true)
            && await files.FindAsync(fileId, cancellationToken) is { } file
            ? (file, await files.OpenAsync(file, cancellationToken), isPicture)
            : throw new RefusedException(Refusals.NotFound);
    }

    /// <summary>The activity as it stands in lists.</summary>
    public async Task<ActivitySummary> SummaryAsync(
        Activity found,
        CancellationToken cancellationToken
    ) => ToSummary(found, (await counts.OfAsync([found.Id], cancellationToken))[found.Id]);

    /// <summary>What was changed since it was published.</summary>
    public static IReadOnlyList<ActivityPublicChange> ChangesOf(Activity found) =>
        [
            .. found.PublicChanges.Select(v => new ActivityPublicChange(
                v.Reason!,
                v.At.ToOffset(AwardClock.ShanghaiOffset)
            )),
        ];

    private async Task<Activity> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await Published.SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    private async Task<IQueryable<Activity>> NextFirstAsync(
        IQueryable<Activity> rows,
        PageQuery page,
        CancellationToken cancellationToken
    )
    {
        if (page.After is { } last)
        {
            var edge = (await FindAsync(last, cancellationToken)).StartsAt.ToUniversalTime();
            rows = rows.Where(a => a.StartsAt > edge || (a.StartsAt == edge && a.Id > last));
        }

        return rows.OrderBy(a => a.StartsAt).ThenBy(a => a.Id).Take(page.Take);
    }

    private ActivitySummary ToSummary(Activity found, ActivityCounts counted)
    {
        var content = found.Content;
        return new(
            found.Id,
            content.Title,
            found.Kind,
            found.Kind.ChineseName(),
            found.UnitName,
            found.Division,
            Organisers.NameOf(found.Division),
            content.StartsAt.ToOffset(AwardClock.ShanghaiOffset),
            content.EndsAt.ToOffset(AwardClock.ShanghaiOffset),
            content.Place,
            found.State,
            found.State.ChineseName(),
            content.RegistrationFrom,
            content.RegistrationUntil,
            content.Capacity,
            content.Capacity == 0 ? null : Math.Max(0, content.Capacity - counted.Registered),
            RegistrationOpenRule.Allows(found.State, content, clock.Now),
            found.PublicChanges.Count() + (found.State is ActivityState.Cancelled ? 1 : 0),
            new[] { found.PublishedAt, found.SettledAt, found.PublicChanges.LastOrDefault()?.At }
                .Max()!
                .Value.ToOffset(AwardClock.ShanghaiOffset)
        );
    }

    // The first and the last days of the calendar have no instant in this offset; nothing is that early or late.
    private static DateTimeOffset StartOf(DateOnly day) =>
        new DateTimeOffset(
            (
                day < Earliest ? Earliest
                : day > Latest ? Latest
                : day
            ).ToDateTime(TimeOnly.MinValue),
            AwardClock.ShanghaiOffset
        ).ToUniversalTime();
}
