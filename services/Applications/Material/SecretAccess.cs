using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Intake;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>
/// 第二十三条: who opened an applicant's secrets: time, purpose and role at once, names after 市政府's decision or the
/// supervisors' to tell them earlier.
/// </summary>
internal sealed class SecretAccess(ApplicationsDb db, OwnApplications own)
{
    /// <summary>The openings of an own application, in order.</summary>
    public async Task<IReadOnlyList<SecretAccessView>> OfAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await own.FindAsync(id, by, cancellationToken);
        var decided = ReaderNamesDesk.IsDecided(found.State);
        var told = await ReaderNamesDesk.ToldUntilAsync(db, id, cancellationToken);
        var openings = await db
            .SecretOpenings.AsNoTracking()
            .Where(o => o.ApplicationId == id)
            .OrderBy(o => o.At)
            .ToListAsync(cancellationToken);
        var readers = openings.Select(o => o.Subject).Distinct().ToList();
        return
        [
            .. openings.Select(o => new SecretAccessView(
                o.At,
                o.Purpose,
                decided || o.At <= told
                    ? o.Name
                    : Roles.NameOf(o.Role) + Letter(readers.IndexOf(o.Subject)),
                o.What
            )),
        ];
    }

    private static string Letter(int index) =>
        index < 10 ? $"{"甲乙丙丁戊己庚辛壬癸"[index]}" : $"{index + 1}";
}
