using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
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
    RegistrationAnswer<TDb> answer,
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

    /// <summary>Registers an act.</summary>
    /// <returns>The registration, and what its registrar is answered.</returns>
    public async Task<(Registration Registered, RegistrationView Receipt)> RegisterAsync(
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

        var registered = await db.InTransaction(
            async token =>
            {
                await act.ConsiderAsync(request.Payload, by, token);
                var guard = await GuardAsync(act, request, by, token);
                var registration = new Registration(act, request, by, clock.Now, box, guard);
                registration.RecordStep(await act.AboutAsync(request.Payload, token), clock.Now);
                db.Add(registration);
                if (registration.Sealed is not null)
                {
                    var named = NamedFiles.In(request.Payload);
                    await db.NoteNamedFilesAsync(registration.Id, named, token);
                }

                await db.SaveChangesAsync(token);
                return registration;
            },
            cancellationToken
        );
        return (registered, answer.Receipt(registered, by));
    }

    /// <summary>A second person lets it take effect.</summary>
    public Task<Registration> CheckAsync(CaseAct on, CancellationToken cancellationToken) =>
        SettleAsync(
            RegistrationActs.Check,
            on,
            async (registration, token) =>
            {
                var act = Require(registration.Act, on.By);
                var entry = registration.Check(on.By, clock.Now, box);
                var payload = registration.Open(box).Payload;
                registration.RecordStep(await act.AboutAsync(payload, token), clock.Now);

                // The row first: of two who check at once, the second waits here and then finds it done.
                await db.SaveChangesAsync(token);
                await act.ExecuteAsync(payload, entry, token);
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );

    /// <summary>It is wrong and has no effect.</summary>
    public Task<Registration> RejectAsync(
        CaseAct on,
        RejectRegistrationRequest request,
        CancellationToken cancellationToken
    ) =>
        SettleAsync(
            RegistrationActs.Reject,
            on,
            async (registration, token) =>
            {
                if (
                    request.Reason.Trim()
                    is not { Length: > 0 and <= RegistrationActs.LongestReason } stated
                )
                {
                    throw new RefusedException(RegistrationRefusals.ReasonMissing);
                }

                registration.Reject(stated, on.By, clock.Now, box);
                var act = Require(registration.Act, on.By);
                var payload = registration.Open(box).Payload;
                registration.RecordStep(await act.AboutAsync(payload, token), clock.Now);
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );

    private Task<Registration> SettleAsync(
        Act<Registration> act,
        CaseAct on,
        Func<Registration, CancellationToken, Task> settle,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var registration =
                    await readers.FindAsync(on.By, on.Id, token)
                    ?? throw new RefusedException(Refusals.NotFound);

                // That it is done already says more than that it has changed.
                act.Require(registration);
                on.Seen?.Ensure(registration.Version, () => answer.View(registration, on.By));
                await settle(registration, token);
                return registration;
            },
            cancellationToken
        );

    private static async Task<RegistrationGuard?> GuardAsync(
        IRegisteredAct act,
        RegisterActRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        if (act is not IGuardedAct guarded)
        {
            return null;
        }

        var concerned = await guarded.ConcernedAsync(request.Payload, cancellationToken);
        if (concerned.Contains(by.Subject))
        {
            throw new RefusedException(RegistrationRefusals.ConcernsTheClerk);
        }

        // Whoever may not know of it does not register it either: answered as for a case that is not there.
        var entry = new RegisteredEntry(Guid.Empty, request.Payload);
        return (await guarded.KnowableAsync([entry], by, cancellationToken)).Contains(entry.Id)
            ? new(concerned, await guarded.CheckersAsync(request.Payload, by, cancellationToken))
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
