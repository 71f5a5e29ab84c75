using Grpc.Core;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Publicity.Notices;

namespace QualityAward.Publicity.Calendar;

/// <summary>The working-day clock for the other services, which store the answer with the notices it rests on.</summary>
public sealed class WorkingDaysService(LegalCalendar calendar) : WorkingDays.WorkingDaysBase
{
    /// <inheritdoc/>
    public override async Task<LastDayReply> LastDay(
        LastDayRequest request,
        ServerCallContext context
    )
    {
        var answer = await calendar.LastDayAsync(
            WorkingDayQuestion.Day(request.Published, "published"),
            WorkingDayQuestion.Days(request.Days),
            context.CancellationToken
        );
        return new LastDayReply
        {
            LastDay = answer.LastDay.ToIso(),
            Basis = { answer.Basis.Select(ToBasis) },
        };
    }

    /// <inheritdoc/>
    public override async Task<CountReply> Count(CountRequest request, ServerCallContext context)
    {
        var (from, to) = WorkingDayQuestion.Range(request.From, request.To);
        var answer = await calendar.CountAsync(from, to, context.CancellationToken);
        return new CountReply { Days = answer.Days, Basis = { answer.Basis.Select(ToBasis) } };
    }

    private static Basis ToBasis(HolidayNotice notice) =>
        new()
        {
            Notice = notice.Title,
            Number = notice.Number,
            Url = notice.Source.AbsoluteUri,
        };
}
