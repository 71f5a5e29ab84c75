using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: 涉密锁定.</summary>
internal static class LockEndpoint
{
    private static readonly string[] Finders =
    [
        Roles.Office,
        Roles.ReceivingBody,
        Roles.Expert,
        Roles.Supervisor,
    ];

    public static void MapLocking(this IEndpointRouteBuilder applications)
    {
        applications
            .MapPost("/{id:guid}/lock", LockAsync)
            .RequireAwardRole(Finders)
            .WithSummary("涉密锁定（第十一条）：由发现人立即办理，此后任何人不得再查看")
            .WithDescription(
                "For whoever may open the application, without If-Match: a lock must not wait for a newer version to be read."
            );
        applications
            .MapPost("/{id:guid}/lock/handling", HandleAsync)
            .RequireAwardRole(Roles.Office)
            .WithSummary("登记涉密处理情况（第十一条）：系统外的处理逐步留痕");
    }

    private static async Task<NoContent> LockAsync(
        Guid id,
        LockApplicationRequest request,
        ApplicationsDb db,
        CaseAccess access,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        RequireText(request.Reason, "reason", "锁定事由");
        await RequireOpenAsync(id, db, access, by, ct);
        await ChangeAsync(
            id,
            db,
            async (found, token) =>
            {
                found.Lock(request.Reason.Trim(), by, clock.Now);

                // What the draft names and no version yet is closed with the rest.
                await db.NoteNamedFilesAsync(id, FormFiles.Of(found.Draft), token);
            },
            ct
        );
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> HandleAsync(
        Guid id,
        RecordHandlingRequest request,
        ApplicationsDb db,
        CaseAccess access,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        RequireText(request.What, "what", "处理情况");
        await RequireNoRecusalAsync(id, db, access, by, ct);
        await ChangeAsync(
            id,
            db,
            (found, _) =>
            {
                found.RecordHandling(request.What.Trim(), by, clock.Now);
                return Task.CompletedTask;
            },
            ct
        );
        return TypedResults.NoContent();
    }

    private static void RequireText(string? text, string field, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw ReasonRule.Missing(
                $"未填写{name}",
                $"请填写{name}后再提交，不得写出涉密内容。",
                11,
                ("field", field)
            );
        }
    }

    private static Task ChangeAsync(
        Guid id,
        ApplicationsDb db,
        Func<Application, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var found =
                    await db.Applications.SingleOrDefaultAsync(
                        a => a.Id == id && a.SubjectKey != null,
                        token
                    ) ?? throw new RefusedException(Refusals.NotFound);
                await change(found, token);
                await db.SaveChangesAsync(token);
            },
            ct
        );

    // Whoever finds something has opened it: the receiving body its own cases, experts and supervisors theirs.
    private static async Task RequireOpenAsync(
        Guid id,
        ApplicationsDb db,
        CaseAccess access,
        AwardUser by,
        CancellationToken ct
    )
    {
        if (by.Role == Roles.Office)
        {
            await RequireNoRecusalAsync(id, db, access, by, ct);
            return;
        }

        var found =
            await db
                .Applications.Where(a => a.Id == id && a.State != ApplicationState.Draft)
                .Select(a => new { a.EditionId, a.ReceivingUnit })
                .SingleOrDefaultAsync(ct)
            ?? throw new RefusedException(Refusals.NotFound);
        if (by.Role == Roles.ReceivingBody && found.ReceivingUnit != by.Unit)
        {
            throw new RefusedException(Refusals.NotFound);
        }

        await access.RequireAsync(by, found.EditionId, id, ct);
    }

    // 第二十二条: once the case has come to the office, who is walled off from it does not find it. Before that nobody can have
    // been walled off, and a secret must not wait for the report.
    private static async Task RequireNoRecusalAsync(
        Guid id,
        ApplicationsDb db,
        CaseAccess access,
        AwardUser by,
        CancellationToken ct
    )
    {
        var edition = await db
            .Applications.Where(a =>
                a.Id == id && a.Steps.Any(s => s.Verb == ApplicationVerb.Report)
            )
            .Select(a => (Guid?)a.EditionId)
            .SingleOrDefaultAsync(ct);
        if (edition is { } known)
        {
            await access.RequireAsync(by, known, id, ct);
        }
    }
}
