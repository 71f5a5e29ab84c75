using Grpc.Core;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.ServiceDefaults.Tests.Grpc;

/// <summary>The called service: answers what the test wants to see across the wire.</summary>
internal sealed class CalendarDouble(CalendarCalls calls) : WorkingDays.WorkingDaysBase
{
    public override async Task<LastDayReply> LastDay(
        LastDayRequest request,
        ServerCallContext context
    )
    {
        calls.Count++;
        var http = context.GetHttpContext();
        switch (request.Published)
        {
            case "refuse":
                throw new RefusedException(CalendarCalls.Unknown);
            case "crash":
                throw new InvalidDataException("秘密");
            case "hang":
                await Task.Delay(TimeSpan.FromSeconds(30), context.CancellationToken);
                break;
            case "flaky" when calls.Count < 3:
                throw new RpcException(new Status(StatusCode.Unavailable, ""));
            default:
                break;
        }

        return new LastDayReply
        {
            LastDay =
                $"{http.User.FindFirst(AwardClaims.ClientId)?.Value}/{http.ActingAwardUser()?.Name}",
        };
    }

    public override Task<CountReply> Count(CountRequest request, ServerCallContext context)
    {
        calls.Count++;
        throw new RpcException(new Status(StatusCode.Unavailable, ""));
    }
}

/// <summary>What was asked of <see cref="CalendarDouble"/>.</summary>
internal sealed class CalendarCalls
{
    public static readonly Refusal Unknown = new(
        RefusalKind.RuleOfLaw,
        "calendar-year-unknown",
        "缺少放假安排",
        "尚无 2027 年的放假安排。",
        13,
        new Dictionary<string, object?> { ["year"] = 2027 }
    );

    public int Count { get; set; }
}
