using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Review.Reviewers.People;

/// <summary>Experts and supervisors over REST (articles 7 and 25).</summary>
internal static class AppointmentEndpoints
{
    public static void MapAppointments(this IEndpointRouteBuilder api)
    {
        var people = api.MapGroup("").WithTags("评审人员");
        people
            .MapGet("/people", PeopleAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup)
            .WithSummary("可聘请的专家和监督人员；领导小组成员");
        people
            .MapPost("/appointments", AppointAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("聘请评审专家、评审监督人员（第七条）");
        people
            .MapGet("/appointments/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor, Roles.LeadingGroup)
            .WithSummary("聘请详情");
        people
            .MapGet("/editions/{editionId:guid}/appointments", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor, Roles.LeadingGroup)
            .WithSummary("本届评审专家组和评审监督组");
        people
            .MapPost("/appointments/{id:guid}/withdraw", WithdrawAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("取消评审资格（第二十五条）");
    }

    private static async Task<Ok<Page<EligiblePersonView>>> PeopleAsync(
        Directory.DirectoryClient directory,
        string? role,
        CancellationToken ct
    )
    {
        var request = new ListPeopleRequest();
        request.Roles.AddRange(
            // Members of 领导小组 are not appointed; a meeting names those who take part (article 18).
            role is Roles.Expert or Roles.Supervisor or Roles.LeadingGroup
                ? [role]
                : [Roles.Expert, Roles.Supervisor]
        );
        var reply = await directory.ListPeopleAsync(request, cancellationToken: ct);
        return TypedResults.Ok(
            new Page<EligiblePersonView>(
                [
                    .. reply.People.Select(p => new EligiblePersonView(
                        p.Subject,
                        p.Name,
                        p.Unit,
                        p.UnitName,
                        p.Role
                    )),
                ],
                null
            )
        );
    }

    private static async Task<Created<AppointmentView>> AppointAsync(
        AppointRequest request,
        ReviewDb db,
        Directory.DirectoryClient directory,
        HttpContext http,
        AwardClock clock,
        CancellationToken ct
    )
    {
        var person = await PersonAsync(directory, request, ct);
        var appointed = await db.InTransaction(
            async token =>
            {
                await db.LockAsync($"people:{request.EditionId}", token);
                if (!await db.Editions.AnyAsync(e => e.Id == request.EditionId, token))
                {
                    throw new RefusedException(Refusals.NotFound);
                }

                var present = await db
                    .Appointments.Where(a =>
                        a.EditionId == request.EditionId && a.Subject == request.Subject
                    )
                    .Select(a => (ReviewGroup?)a.Group)
                    .SingleOrDefaultAsync(token);
                BothGroupsRule.Check(present, request.Group);
                var appointment = Appointment.Of(request with { Name = person.Name }, clock.Now);
                db.Add(appointment);
                await db.SaveChangesAsync(token);
                return appointment;
            },
            ct
        );
        http.SetETag(appointed.Version);
        return TypedResults.Created($"/api/review/appointments/{appointed.Id}", ToView(appointed));
    }

    private static async Task<Ok<AppointmentView>> GetAsync(
        Guid id,
        ReviewDb db,
        AccessRule access,
        HttpContext http,
        CancellationToken ct
    )
    {
        var found = await FindAsync(db, id, ct);
        await access.RequireSupervisorAsync(http.User.ToAwardUser(), found.EditionId, ct);
        http.SetETag(found.Version);
        return TypedResults.Ok(ToView(found));
    }

    private static async Task<Ok<Page<AppointmentView>>> ListAsync(
        Guid editionId,
        ReviewDb db,
        AccessRule access,
        HttpContext http,
        CancellationToken ct
    )
    {
        await access.RequireSupervisorAsync(http.User.ToAwardUser(), editionId, ct);
        var found = await db
            .Appointments.AsNoTracking()
            .Where(a => a.EditionId == editionId)
            .OrderBy(a => a.Group)
            .ThenBy(a => a.Name)
            .ThenBy(a => a.Subject)
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<AppointmentView>([.. found.Select(ToView)], null));
    }

    private static async Task<Ok<AppointmentView>> WithdrawAsync(
        Guid id,
        WithdrawAppointmentRequest request,
        ReviewDb db,
        Panels panels,
        PaperDesk papers,
        HttpContext http,
        AwardClock clock,
        CancellationToken ct
    )
    {
        await papers.CheckAsync(request.Document, 25, http.User.ToAwardUser(), ct);
        var changed = await db.InTransaction(
            async token =>
            {
                var appointment = await FindAsync(db, id, token);
                await db.LockAsync(ReviewLocks.Panels(appointment.EditionId), token);
                http.EnsureMatch(appointment.Version, () => ToView(appointment));
                appointment.Withdraw(request, clock.Now);
                await panels.LeaveAllAsync(appointment.EditionId, appointment.Subject, 25, token);
                await db.SaveChangesAsync(token);
                return appointment;
            },
            ct
        );
        http.SetETag(changed.Version);
        return TypedResults.Ok(ToView(changed));
    }

    /// <summary>第七条：only somebody who may act in the group's role; Identity is asked, and fails closed.</summary>
    private static async Task<Person> PersonAsync(
        Directory.DirectoryClient directory,
        AppointRequest request,
        CancellationToken ct
    )
    {
        var role = request.Group is ReviewGroup.Expert ? Roles.Expert : Roles.Supervisor;
        var reply = await directory.ListPeopleAsync(
            new() { Roles = { role }, Subjects = { request.Subject } },
            cancellationToken: ct
        );
        return reply.People.FirstOrDefault(p => p.Subject == request.Subject)
            ?? throw PersonRefusals.Unknown(
                7,
                $"没有可以{Roles.NameOf(role)}身份参加评审的该账户，或者账户已经停用。请先由管理员授予相应身份。",
                role
            );
    }

    private static async Task<Appointment> FindAsync(ReviewDb db, Guid id, CancellationToken ct) =>
        await db.Appointments.SingleOrDefaultAsync(a => a.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    private static AppointmentView ToView(Appointment a) =>
        new(
            a.Id,
            a.EditionId,
            a.Subject,
            a.Name,
            a.Group,
            a.RelatedUnits,
            a.WithdrawnAt is not null,
            a.WithdrawnAt,
            a.WithdrawnReason,
            a.WithdrawnDocument
        );
}
