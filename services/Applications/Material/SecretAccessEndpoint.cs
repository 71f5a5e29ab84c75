using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;
using static QualityAward.Applications.Intake.OwnApplications;

namespace QualityAward.Applications.Material;

/// <summary>
/// 第二十三条: who opened an applicant's secrets: time, purpose and role at once, names after 市政府's decision or the
/// supervisors' to tell them earlier.
/// </summary>
internal static class SecretAccessEndpoint
{
    public static void MapSecretAccess(this IEndpointRouteBuilder api) =>
        api.MapGet("/applications/{id:guid}/secret-access", SecretAccessAsync)
            .WithTags("申报")
            .RequireAwardRole(Roles.Applicant)
            .WithSummary("涉密商业材料查阅记录（第二十三条）");

    private static async Task<Ok<IReadOnlyList<SecretAccessView>>> SecretAccessAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        var decided = ReaderNamesDesk.IsDecided(own.State);
        var told = await ReaderNamesDesk.ToldUntilAsync(db, id, ct);
        var openings = await db
            .SecretOpenings.AsNoTracking()
            .Where(o => o.ApplicationId == id)
            .OrderBy(o => o.At)
            .ToListAsync(ct);
        var readers = openings.Select(o => o.Subject).Distinct().ToList();
        return TypedResults.Ok<IReadOnlyList<SecretAccessView>>([
            .. openings.Select(o => new SecretAccessView(
                o.At,
                o.Purpose,
                decided || o.At <= told
                    ? o.Name
                    : Roles.NameOf(o.Role) + Letter(readers.IndexOf(o.Subject)),
                o.What
            )),
        ]);
    }

    private static string Letter(int index) =>
        index < 10 ? $"{"甲乙丙丁戊己庚辛壬癸"[index]}" : $"{index + 1}";
}
