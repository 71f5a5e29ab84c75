using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Papers;
using QualityAward.Contracts.Rest;
using QualityAward.Files;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Casework.OnPaper;

/// <summary>代录: registers acts on paper and, when a second person has checked them, does them.</summary>
internal sealed class RegistrationDesk<TDb>(
    TDb db,
    IEnumerable<IRegisteredAct> acts,
    RegistrationReaders<TDb> readers,
    IFileStore files,
    SecretBox box,
    AwardClock clock
)
    where TDb : DbContext
{
    // Years. The longest period of the regulation, the ban of article 24, is as long.
    private const int OldestPaper = 10;

    /// <summary>The acts that this role's clerks register.</summary>
    public IEnumerable<IRegisteredAct> ActsOf(string role) =>
        acts.Where(a => a.Roles.Contains(role)).OrderBy(a => a.Name, StringComparer.Ordinal);

    /// <summary>The registration as REST shows it to somebody who may see it.</summary>
    public RegistrationView View(Registration registration) => registration.ToView(box);

    public async Task<Registration> RegisterAsync(
        RegisterActRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var act = Require(request.Act, by);
        CheckForm(request, act);
        if (request.Document.FileId is { } scan)
        {
            await files.RequireAsync(scan, by, cancellationToken);
        }

        return await db.InTransaction(
            async ct =>
            {
                await act.ConsiderAsync(request.Payload, by, ct);
                var guard = await GuardAsync(act, request, by, ct);
                var registration = new Registration(act, request, by, clock.Now, box, guard);
                registration.RecordStep(await act.AboutAsync(request.Payload, ct), clock.Now);
                db.Add(registration);
                if (registration.Sealed is not null)
                {
                    var named = NamedFiles.In(request.Payload);
                    await db.NoteNamedFilesAsync(registration.Id, named, ct);
                }

                await db.SaveChangesAsync(ct);
                return registration;
            },
            cancellationToken
        );
    }

    public Task<Registration> CheckAsync(
        Guid id,
        uint version,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        SettleAsync(
            id,
            version,
            by,
            async (registration, ct) =>
            {
                var act = Require(registration.Act, by);
                var entry = registration.Check(by, clock.Now, box);
                var payload = registration.Open(box).Payload;
                registration.RecordStep(await act.AboutAsync(payload, ct), clock.Now);

                // The row first: of two who check at once, the second waits here and then finds it done.
                await db.SaveChangesAsync(ct);
                await act.ExecuteAsync(payload, entry, ct);
                await db.SaveChangesAsync(ct);
            },
            cancellationToken
        );

    public Task<Registration> RejectAsync(
        Guid id,
        uint version,
        string reason,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        SettleAsync(
            id,
            version,
            by,
            async (registration, ct) =>
            {
                if (reason.Trim() is not { Length: > 0 and <= 500 } stated)
                {
                    throw new RefusedException(RegistrationRefusals.ReasonMissing);
                }

                registration.Reject(stated, by, clock.Now, box);
                var act = Require(registration.Act, by);
                var payload = registration.Open(box).Payload;
                registration.RecordStep(await act.AboutAsync(payload, ct), clock.Now);
                await db.SaveChangesAsync(ct);
            },
            cancellationToken
        );

    private Task<Registration> SettleAsync(
        Guid id,
        uint version,
        AwardUser by,
        Func<Registration, CancellationToken, Task> settle,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async ct =>
            {
                var registration =
                    await readers.FindAsync(by, id, ct)
                    ?? throw new RefusedException(Refusals.NotFound);
                if (registration.State != RegistrationState.Pending)
                {
                    throw new RefusedException(RegistrationRefusals.Settled);
                }

                if (registration.Version != version)
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile(View(registration)));
                }

                await settle(registration, ct);
                return registration;
            },
            cancellationToken
        );

    private static async Task<RegistrationGuard?> GuardAsync(
        IRegisteredAct act,
        RegisterActRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        if (act is not IGuardedAct guarded)
        {
            return null;
        }

        var concerned = await guarded.ConcernedAsync(request.Payload, ct);
        if (concerned.Contains(by.Subject))
        {
            throw new RefusedException(RegistrationRefusals.ConcernsTheClerk);
        }

        // Whoever may not know of it does not register it either: answered as for a case that is not there.
        var entry = new RegisteredEntry(Guid.Empty, request.Payload);
        return (await guarded.KnowableAsync([entry], by, ct)).Contains(entry.Id)
            ? new(concerned, await guarded.CheckersAsync(request.Payload, by, ct))
            : throw new RefusedException(Refusals.NotFound);
    }

    private IRegisteredAct Require(string name, AwardUser by)
    {
        var act =
            acts.SingleOrDefault(a => a.Name == name)
            ?? throw new RefusedException(RegistrationRefusals.UnknownAct(name));
        return act.Roles.Contains(by.Role)
            ? act
            : throw new RefusedException(Refusals.RoleLacksRight);
    }

    private void CheckForm(RegisterActRequest request, IRegisteredAct act)
    {
        if (request.OnBehalfOf.Trim() is not { Length: > 0 and <= 100 })
        {
            throw new RefusedException(RegistrationRefusals.WhoseActMissing);
        }

        if (request.Payload.ValueKind != JsonValueKind.Object)
        {
            throw new RefusedException(RegistrationRefusals.PayloadMalformed);
        }

        if (
            request.Document.DocumentNumber is { } number
            && !Common.DocumentNumber.IsValid(number)
            && !(act.TakesCaseNumbers && CaseNumber.IsValid(number))
        )
        {
            throw new RefusedException(Common.DocumentNumber.Malformed("documentNumber", number));
        }

        PaperDateRule.Check(request.Document.Date, clock.Today, article: null, "纸质文件");

        if (request.Document.Date < clock.Today.AddYears(-OldestPaper))
        {
            throw new RefusedException(RegistrationRefusals.DocumentTooOld(OldestPaper));
        }
    }
}
