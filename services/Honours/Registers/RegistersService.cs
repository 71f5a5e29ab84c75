using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Misconduct;
using QualityAward.Rest.Problems;

namespace QualityAward.Honours.Registers;

/// <summary>What stands against subjects (9, 10, 24), for services that may forbid. One question for a whole list.</summary>
public sealed class RegistersService(HonoursDb db) : Contracts.Honours.V1.Registers.RegistersBase
{
    /// <inheritdoc/>
    public override async Task<CheckReply> Check(CheckRequest request, ServerCallContext context)
    {
        var on = Day(request.On, "on");
        var from = Day(request.WindowFrom, "window_from");
        var keys = request.Subjects.Select(s => s.SubjectKey).Distinct().ToArray();
        var found = (await BansAsync(keys, on, context.CancellationToken))
            .Concat(await EventsAsync(keys, from, on, context.CancellationToken))
            .ToLookup(f => f.Key, f => f.Finding);
        return new CheckReply
        {
            Findings =
            {
                request.Subjects.SelectMany(s =>
                    found[s.SubjectKey]
                        .Select(f =>
                        {
                            var named = f.Clone();
                            named.Ref = s.Ref;
                            return named;
                        })
                ),
            },
        };
    }

    private async Task<List<(string Key, Finding Finding)>> BansAsync(
        string[] keys,
        DateOnly on,
        CancellationToken cancellationToken
    )
    {
        var bans = await db
            .Bans.AsNoTracking()
            .RunningOn(on)
            .Where(b => keys.Contains(b.Subject.Key))
            .OrderBy(b => b.DecidedOn)
            .ToListAsync(cancellationToken);
        return
        [
            .. bans.Select(b =>
                (
                    b.Subject.Key,
                    new Finding
                    {
                        Kind = "ban",
                        Day = b.DecidedOn.ToIso(),
                        LastDay = b.LastDay.ToIso(),
                        Source = b.DocumentNumber,
                        RecordId = b.Id.ToString(),
                    }
                )
            ),
        ];
    }

    private async Task<List<(string Key, Finding Finding)>> EventsAsync(
        string[] keys,
        DateOnly from,
        DateOnly on,
        CancellationToken cancellationToken
    )
    {
        var events = await db
            .RegisterEvents.AsNoTracking()
            .Standing()
            .Where(e =>
                keys.Contains(e.Subject.Key)
                // 第九条（六） has no window: a bad record stands until it is repaired.
                && (e.Day >= from || e.Kind == RegisterEventKind.BadCredit)
                && e.Day <= on
            )
            .OrderBy(e => e.Day)
            .ToListAsync(cancellationToken);
        return
        [
            .. events.Select(e =>
                (
                    e.Subject.Key,
                    new Finding
                    {
                        Kind = e.Kind.Code(),
                        Grade = e.Grade?.Code() ?? "",
                        Day = e.Day.ToIso(),
                        Source = e.Source.DocumentNumber ?? $"登记记录 {e.Id:N}",
                        RecordId = e.Id.ToString(),
                    }
                )
            ),
        ];
    }

    private static DateOnly Day(string text, string field) =>
        LegalDays.TryParse(text, out var day)
            ? day
            : throw new RefusedException(Refusals.Malformed($"{field} 应为 yyyy-MM-dd。"));
}
