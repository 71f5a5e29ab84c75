using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Register;
using QualityAward.Honours.Registers;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十四条、第二十七条: the office opens a revocation, on an accident or a decided case of misconduct.</summary>
public sealed class OpenRevocation(HonoursDb db, SubjectWall wall, AwardClock clock)
{
    /// <summary>Opens a revocation on a ground that bears it.</summary>
    public async Task<Revocation> RunAsync(
        OpenRevocationRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await db.InTransaction(
                token => StoreAsync(request, by, token),
                cancellationToken
            );
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is PostgresException { ConstraintName: "ix_revocations_one_open" }
            )
        {
            throw AlreadyOpen(request.CertificateNumber);
        }
    }

    private async Task<Revocation> StoreAsync(
        OpenRevocationRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var number = Typed.Normalise(request.CertificateNumber);
        var honour =
            await db.Honours.SingleOrDefaultAsync(h => h.Number == number, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        await wall.RequireAsync(honour.SubjectKeys, cancellationToken);
        if (honour.State is HonourState.Revoked)
        {
            throw AlreadyOpen(number);
        }

        var day =
            request.Ground is RevocationGround.Accident
                ? await AccidentDayAsync(request.SourceId, honour, cancellationToken)
                : await MisconductDayAsync(request.SourceId, honour, cancellationToken);
        var opened = Revocation.Open(honour, request.Ground, request.SourceId, day, by, clock.Now);
        db.Add(opened);
        await db.SaveChangesAsync(cancellationToken);
        return opened;
    }

    private async Task<DateOnly> AccidentDayAsync(
        Guid id,
        Honour honour,
        CancellationToken cancellationToken
    )
    {
        // A correction that comes at the same time waits, and then finds what rests on the entry.
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM register_events WHERE id = {id} FOR SHARE",
            cancellationToken
        );
        var accident = await db.RegisterEvents.AsNoTracking().RequireAsync(id, cancellationToken);
        await wall.RequireAsync(accident.Subject.Key, cancellationToken);
        if (!accident.IsStanding())
        {
            throw accident.State is RegisterEventState.Recorded or RegisterEventState.Rejected
                ? GroundRefused("event-not-confirmed", "事故记录尚未核实", 27)
                : GroundRefused("event-not-standing", "事故记录已经更正", 27);
        }

        LargerAccidentRule.Check(accident.Grade);
        CheckSubject(honour, accident.Subject, 27);
        LiabilityRule.Check(honour.AwardedOn, honour.LiabilityLastDay, accident.Day);
        return accident.Day;
    }

    private async Task<DateOnly> MisconductDayAsync(
        Guid id,
        Honour honour,
        CancellationToken cancellationToken
    )
    {
        // An annulment that comes at the same time waits, and then finds what rests on the case.
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM misconduct_cases WHERE id = {id} FOR SHARE",
            cancellationToken
        );
        var found = await db.MisconductCases.AsNoTracking().RequireAsync(id, cancellationToken);
        await wall.RequireAsync(found.Subject.Key, cancellationToken);
        if (found.State != MisconductState.Decided)
        {
            throw GroundRefused("misconduct-not-decided", "案件尚未作出处理决定", 24);
        }

        CheckSubject(honour, found.Subject, 24);
        return found.Decision!.Date;
    }

    private static void CheckSubject(Honour honour, Subjects.Subject subject, int article)
    {
        if (!honour.IsHeldBy(subject))
        {
            throw GroundRefused("subject-mismatch", "该记录的主体不是该证书的持有者", article);
        }
    }

    private static RefusedException GroundRefused(string code, string title, int article) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                code,
                title,
                $"{title}，不能据以撤销已获奖项。请核对证书编号和所依据的记录。",
                article
            )
        );

    private static RefusedException AlreadyOpen(string number) =>
        new(
            new(
                RefusalKind.WrongState,
                "revocation-exists",
                "该奖项的撤销已在办理或者已经办结",
                $"证书编号{number}的撤销事项已经存在，请在撤销事项列表中继续办理。"
            )
        );
}
