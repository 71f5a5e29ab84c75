using Microsoft.EntityFrameworkCore;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.OnPaper;

/// <summary>
/// The paper of a registration is read by those clerks who may know of the registration – also where the unit's files are
/// otherwise each person's own – and by no other clerk of the unit (articles 21, 22).
/// </summary>
internal sealed class RegistrationFiles<TDb>(RegistrationReaders<TDb> readers) : IFileAccess
    where TDb : DbContext
{
    public async Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) => await readers.MayReadAsync(file.Id, user, cancellationToken) is true;

    public async Task<bool> IsClosedAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) => await readers.MayReadAsync(file.Id, user, cancellationToken) is false;
}
