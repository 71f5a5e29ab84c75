using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours;

/// <summary>A last day within which somebody must act, and the 放假安排 it rests on.</summary>
public sealed record Deadline(DateOnly LastDay, IReadOnlyList<string> Basis);

/// <summary>Asks Publicity, who owns the 放假安排, for last days; never guesses one.</summary>
public sealed class LegalDeadlines(WorkingDays.WorkingDaysClient workingDays)
{
    /// <summary>The last of so many days after a day (民法典 201–203).</summary>
    /// <exception cref="RefusedException"><c>calendar-year-unknown</c>, <c>cannot-verify-now</c>.</exception>
    public async Task<Deadline> AfterAsync(
        DateOnly day,
        int days,
        DayCount count,
        CancellationToken cancellationToken
    )
    {
        if (count is DayCount.WorkingDays)
        {
            return await WorkingAsync(day, days, cancellationToken);
        }

        // 民法典 203: a last day that is a holiday becomes the next working day – the first one after the day before it.
        return await WorkingAsync(day.AddDays(days - 1), 1, cancellationToken);
    }

    private async Task<Deadline> WorkingAsync(
        DateOnly day,
        int days,
        CancellationToken cancellationToken
    )
    {
        var reply = await workingDays.LastDayAsync(
            new LastDayRequest { Published = day.ToIso(), Days = days },
            cancellationToken: cancellationToken
        );
        return new(
            LegalDays.Parse(reply.LastDay),
            [.. reply.Basis.Select(b => $"{b.Notice}（{b.Number}）")]
        );
    }
}
