using Grpc.Core;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Publicity.V1;

namespace QualityAward.Applications.Tests;

/// <summary>
/// Publicity's answers without Publicity, for tests of this service alone: the same calendar, over the shipped notices.
/// <see cref="Reachable"/> false is a Publicity that cannot be asked.
/// </summary>
internal sealed class CalendarStandIn : WorkingDays.WorkingDaysClient
{
    private static readonly WorkingDayCalendar Calendar = new(ShippedHolidayNotices.All);

    public bool Reachable { get; set; } = true;

    public override AsyncUnaryCall<LastDayReply> LastDayAsync(
        LastDayRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    ) => Answer(() => LastDay(request));

    private static LastDayReply LastDay(LastDayRequest request)
    {
        var period = Calendar.LastDay(LegalDays.Parse(request.Published), request.Days);
        var reply = new LastDayReply { LastDay = period.LastDay.ToIso() };
        reply.Basis.AddRange(
            period.Basis.Select(n => new Basis
            {
                Notice = n.Title,
                Number = n.Number,
                Url = n.Source.ToString(),
            })
        );
        return reply;
    }

    private AsyncUnaryCall<T> Answer<T>(Func<T> answer)
    {
        Task<T> task;
        try
        {
            task = Reachable
                ? Task.FromResult(answer())
                : Task.FromException<T>(
                    new RefusedException(
                        new(
                            RefusalKind.CannotVerifyNow,
                            "cannot-verify-now",
                            "暂时无法核验",
                            "请稍后重试。"
                        )
                    )
                );
        }
        catch (CalendarYearUnknownException e)
        {
            task = Task.FromException<T>(new RefusedException(CalendarRefusal.YearUnknown(e)));
        }

        return new(
            task,
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
    }
}
