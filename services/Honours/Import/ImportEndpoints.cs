using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults;

namespace QualityAward.Honours.Import;

/// <summary>Winners of early editions, from a spreadsheet.</summary>
internal static class ImportEndpoints
{
    private const int MostBytes = 5 * 1024 * 1024;

    public static void MapImport(this IEndpointRouteBuilder api) =>
        api.MapPost("/register/import", RunAsync)
            .RequireAwardRole(Roles.Office)
            .Accepts<IFormFile>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "text/csv",
                "application/octet-stream"
            )
            .WithTags("荣誉名录")
            .WithSummary(
                "导入历届获奖名单：请求体为 .xlsx 或者 .csv；commit=true 才写入，逐行报告"
            );

    private static async Task<Ok<ImportReport>> RunAsync(
        HonoursDb db,
        IdentityIndex index,
        HttpContext http,
        bool? commit,
        CancellationToken ct
    )
    {
        var list = WinnerList.Read(await Bodies.ReadAsync(http.Request, MostBytes, ct));
        return TypedResults.Ok(
            await db.InTransaction(token => ImportAsync(db, index, list, commit is true, token), ct)
        );
    }

    private static async Task<ImportReport> ImportAsync(
        HonoursDb db,
        IdentityIndex index,
        List<(int Row, string[] Values)> list,
        bool commit,
        CancellationToken ct
    )
    {
        await db.LockRegisterAsync(ct);
        var there = await db
            .Honours.AsNoTracking()
            .Select(h => new
            {
                h.EditionOrdinal,
                h.Kind,
                h.Name,
                h.Number,
                h.SortKey,
            })
            .ToListAsync(ct);
        var names = there.Select(h => (h.EditionOrdinal, h.Kind, h.Name)).ToHashSet();
        var numbers = there.Select(h => h.Number).OfType<string>().ToHashSet();
        var places = new Dictionary<(int, CandidateKind), int>();
        var report = new List<ImportRow>();
        foreach (var (row, values) in list)
        {
            if (PastWinner.Read(values, out var fault) is not { } winner)
            {
                report.Add(new(row, ImportOutcome.Faulty, fault, values));
                continue;
            }

            var isNew =
                !names.Contains((winner.Ordinal, winner.Kind, winner.Name))
                && (winner.Number is null || !numbers.Contains(winner.Number));
            if (!isNew)
            {
                report.Add(
                    new(
                        row,
                        ImportOutcome.Duplicate,
                        "名录或者本表中已有该获奖者或者该证书编号。",
                        values
                    )
                );
                continue;
            }

            names.Add((winner.Ordinal, winner.Kind, winner.Name));
            if (winner.Number is { } number)
            {
                numbers.Add(number);
            }

            report.Add(new(row, ImportOutcome.New, null, values));
            if (commit)
            {
                var slot = (winner.Ordinal, winner.Kind);
                var place = places.TryGetValue(slot, out var next)
                    ? next
                    : await db.Honours.NextAsync(winner.Ordinal, winner.Kind, ct);
                places[slot] = place + 1;
                var key = winner is { Kind: CandidateKind.Organisation, CreditCode: { } code }
                    ? index.OfOrganisation(code)
                    : null;
                db.Add(Honour.Early(winner, key, place));
            }
        }

        await db.SaveChangesAsync(ct);
        return new(
            commit,
            report.Count(r => r.Outcome is ImportOutcome.New),
            report.Count(r => r.Outcome is ImportOutcome.Duplicate),
            report.Count(r => r.Outcome is ImportOutcome.Faulty),
            report
        );
    }
}
