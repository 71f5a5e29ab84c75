using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Subjects;

/// <summary>
/// 第二十二条: whoever must stay out of a case must stay out of what the registers, the cases of misconduct and the
/// revocations hold of the same subject: for them none of it exists.
/// </summary>
public sealed class SubjectWall(CaseAccess access, IHttpContextAccessor accessor)
{
    private AwardUser User => accessor.HttpContext!.User.ToAwardUser();

    /// <summary>Of the subjects on record, those of whom the person acting may know: for a condition in the query.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<string[]> KnowableAsync(
        IQueryable<string> keys,
        CancellationToken cancellationToken
    ) =>
        [
            .. await access.MayKnowAsync(
                User,
                await keys.Distinct().ToListAsync(cancellationToken),
                cancellationToken
            ),
        ];

    /// <summary>Answers as for an unknown id unless the person acting may know of the subject.</summary>
    /// <param name="key">The subject; null where an early winner has no code.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="RefusedException">404; <c>cannot-verify-now</c>.</exception>
    public async Task RequireAsync(string? key, CancellationToken cancellationToken)
    {
        if (key is not null && !await MayKnowAllAsync(User, [key], cancellationToken))
        {
            throw new RefusedException(Refusals.NotFound);
        }
    }

    /// <summary>Answers as for an unknown id unless the person acting may know of all of them.</summary>
    /// <exception cref="RefusedException">404; <c>cannot-verify-now</c>.</exception>
    public async Task RequireAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        if (keys.Count > 0 && !await MayKnowAllAsync(User, keys, cancellationToken))
        {
            throw new RefusedException(Refusals.NotFound);
        }
    }

    /// <summary>Of these subjects, those of whom somebody may know.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public Task<IReadOnlySet<string>> MayKnowAsync(
        AwardUser user,
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    ) => access.MayKnowAsync(user, keys, cancellationToken);

    /// <summary>Whether somebody may know of all these subjects.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<bool> MayKnowAllAsync(
        AwardUser user,
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    ) => (await access.MayKnowAsync(user, keys, cancellationToken)).IsSupersetOf(keys);
}
