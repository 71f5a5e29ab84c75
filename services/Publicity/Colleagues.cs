using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Publicity;

/// <summary>Who else acts in the same role for the same unit: whom a 代录 may wait for. Identity is asked.</summary>
public sealed class Colleagues(Directory.DirectoryClient directory)
{
    /// <summary>Account ids of the others.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<string>> OfAsync(
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var reply = await directory.ListPeopleAsync(
            new() { Roles = { user.Role }, Units = { user.Unit } },
            cancellationToken: cancellationToken
        );
        return
        [
            .. reply
                .People.Where(person =>
                    person.Role == user.Role
                    && person.Unit == user.Unit
                    && person.Subject != user.Subject
                )
                .Select(person => person.Subject)
                .Distinct(),
        ];
    }
}
