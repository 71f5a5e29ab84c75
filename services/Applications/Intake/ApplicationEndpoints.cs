using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Editions;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Intake;

/// <summary>申报 over REST: <c>/api/applications/applications</c>.</summary>
public static class ApplicationEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapIntake(this IEndpointRouteBuilder api)
    {
        api.MapGet("/personal-data-notice", () => TypedResults.Ok(PersonalDataNotice.Current))
            .AllowAnonymous()
            .WithTags("申报")
            .WithSummary("个人信息处理告知");
        api.MapGet(
                "/form-catalogue/{kind}",
                (string kind) =>
                    TypedResults.Ok(
                        FormCatalogue.Of(
                            CandidateKinds.Find(kind)
                                ?? throw new RefusedException(Refusals.NotFound)
                        )
                    )
            )
            .AllowAnonymous()
            .WithTags("申报")
            .WithSummary("申报表目录：条件、自评报告条目、证明材料");
        var group = api.MapGroup("/applications").WithTags("申报");
        var own = group.MapGroup("").RequireAwardRole(Roles.Applicant);
        own.MapPost("/", CreateAsync)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("新建申报草稿（第二条、第十一条）");
        own.MapGet("/", ListAsync).WithSummary("本单位的申报");
        own.MapGet("/{id:guid}", GetAsync).WithSummary("申报详情");
        own.MapPut("/{id:guid}/draft", SaveAsync)
            .RequireIfMatch()
            .WithSummary("保存草稿（不要求完整）");
        own.MapGet("/{id:guid}/check", CheckAsync).WithSummary("还缺什么");
        own.MapPost("/{id:guid}/submit", SubmitAsync)
            .RequireIfMatch()
            .WithSummary("提交申报（第十一条）：提交后不得更改");
        own.MapPost("/{id:guid}/withdraw", WithdrawAsync)
            .RequireIfMatch()
            .WithSummary("撤回申报（第三条）");
        own.MapGet("/{id:guid}/versions", VersionsAsync).WithSummary("历次提交");
        own.MapGet("/{id:guid}/versions/{number:int}", VersionAsync)
            .WithSummary("某次提交的申报表");
        own.MapGet("/{id:guid}/history", HistoryAsync).WithSummary("办理过程");
        own.MapGet("/{id:guid}/secret-access", SecretAccessAsync)
            .WithSummary("涉密商业材料查阅记录（第二十三条）");
        group
            .MapPost("/{id:guid}/lock", LockAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("涉密锁定（第十一条）：任何人不得再查看");
    }

    private static async Task<Created<ApplicationView>> CreateAsync(
        CreateApplicationRequest request,
        ApplicationsDb db,
        FormProtection protection,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var created = await db.InTransaction(
            async token =>
            {
                _ =
                    await db.Editions.FirstOrDefaultAsync(
                        e => e.Id == request.EditionId && e.State == EditionState.Called,
                        token
                    ) ?? throw IssueCall.EditionNotFound();
                var application = Application.Create(
                    request.EditionId,
                    request.Kind,
                    by,
                    clock.Now
                );
                db.Add(application);
                await db.SaveChangesAsync(token);
                return application;
            },
            ct
        );
        var view = await ViewAsync(created, db, protection, http, ct);
        return TypedResults.Created($"/api/applications/applications/{created.Id}", view);
    }

    private static async Task<Ok<Page<ApplicationRow>>> ListAsync(
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct,
        Guid? after = null,
        int limit = 20,
        string? q = null,
        ApplicationState? state = null
    )
    {
        var unit = http.User.ToAwardUser().Unit;
        var take = Math.Clamp(limit, 1, 100);
        var rows = await db
            .Applications.AsNoTracking()
            .Where(a =>
                a.ApplicantUnit == unit
                && (after == null || a.Id > after)
                && (q == null || a.Name!.Contains(q))
                && (state == null || a.State == state)
            )
            .OrderBy(a => a.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var editions = await db.Editions.AsNoTracking().ToDictionaryAsync(e => e.Id, ct);
        return TypedResults.Ok(
            new Page<ApplicationRow>(
                [
                    .. rows.Take(take)
                        .Select(a => new ApplicationRow(
                            a.Id,
                            a.EditionId,
                            editions[a.EditionId].Name,
                            a.Kind,
                            a.Name,
                            Shown(a.State),
                            Shown(a.State).ChineseName(),
                            a.ReceivingBody,
                            a.Versions.Count,
                            a.ChangedAt
                        )),
                ],
                rows.Count > take ? $"{rows[take - 1].Id}" : null
            )
        );
    }

    private static async Task<Ok<ApplicationView>> GetAsync(
        Guid id,
        ApplicationsDb db,
        FormProtection protection,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ViewAsync(await OwnAsync(id, db, http, ct), db, protection, http, ct)
        );

    private static async Task<Ok<ApplicationView>> SaveAsync(
        Guid id,
        ApplicationForm form,
        SaveDraft save,
        ApplicationsDb db,
        FormProtection protection,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        if (await save.TryAsync(id, form, http, ct) is { } draft)
        {
            return TypedResults.Ok(draft);
        }

        var saved = await ChangeAsync(
            id,
            db,
            http,
            a => a.Save(protection.Seal(form, a.Draft), clock.Now),
            ct
        );
        return TypedResults.Ok(await ViewAsync(saved, db, protection, http, ct));
    }

    private static async Task<Ok<FormCheckView>> CheckAsync(
        Guid id,
        ApplicationsDb db,
        FormProtection protection,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        var issues = FormCheck.Run(own.Kind, protection.OpenNumber(own.Draft));
        return TypedResults.Ok(new FormCheckView(issues.Count == 0, issues));
    }

    private static async Task<Ok<ApplicationView>> SubmitAsync(
        Guid id,
        SubmitApplication submit,
        ApplicationsDb db,
        FormProtection protection,
        HttpContext http,
        CancellationToken ct
    )
    {
        var done = await submit.RunAsync(id, http.IfMatchVersion(), http.User.ToAwardUser(), ct);
        return TypedResults.Ok(await ViewAsync(done, db, protection, http, ct));
    }

    private static async Task<Ok<ApplicationView>> WithdrawAsync(
        Guid id,
        WithdrawApplicationRequest request,
        ApplicationsDb db,
        FormProtection protection,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var done = await ChangeAsync(
            id,
            db,
            http,
            a => a.Withdraw(request.Reason, by, clock.Now),
            ct
        );
        return TypedResults.Ok(await ViewAsync(done, db, protection, http, ct));
    }

    private static async Task<Ok<IReadOnlyList<ApplicationVersionView>>> VersionsAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        return TypedResults.Ok<IReadOnlyList<ApplicationVersionView>>([
            .. own.Versions.OrderBy(v => v.Number).Select(v => ToView(v, null)),
        ]);
    }

    private static async Task<Ok<ApplicationVersionView>> VersionAsync(
        Guid id,
        int number,
        ApplicationsDb db,
        FormProtection protection,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        var version =
            own.State is ApplicationState.Locked
                ? null
                : own.Versions.SingleOrDefault(v => v.Number == number);
        return version is null
            ? throw new RefusedException(Refusals.NotFound)
            : TypedResults.Ok(ToView(version, protection.ForOwner(version.Form)));
    }

    private static async Task<Ok<IReadOnlyList<CaseStepView>>> HistoryAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        // The draft list is the office's until it is public; reasons of non-acceptance go to the receiving body (第十三条).
        return TypedResults.Ok<IReadOnlyList<CaseStepView>>([
            .. own
                .Steps.Where(s => s.Verb is not (ApplicationVerb.List or ApplicationVerb.Unlist))
                .OrderBy(s => s.Number)
                .Select(s => new CaseStepView(
                    s.At,
                    ApplicationStates.NameOf(s.Verb),
                    s.State,
                    s.State.ChineseName(),
                    s.ByRole == Roles.Applicant ? s.ByName : Roles.NameOf(s.ByRole),
                    s.Verb is ApplicationVerb.Refuse or ApplicationVerb.Lock ? null : s.Detail,
                    ApplicationStates.ArticleOf(s.Verb)
                )),
        ]);
    }

    private static async Task<Ok<IReadOnlyList<SecretAccessView>>> SecretAccessAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        var decided = own.State is ApplicationState.Awarded or ApplicationState.NotAwarded;
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
                decided ? o.Name : Roles.NameOf(o.Role) + Letter(readers.IndexOf(o.Subject)),
                o.What
            )),
        ]);
    }

    private static async Task<NoContent> LockAsync(
        Guid id,
        LockApplicationRequest request,
        ApplicationsDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        await db.InTransaction(
            async token =>
            {
                var found =
                    await db.Applications.SingleOrDefaultAsync(
                        a => a.Id == id && a.SubjectKey != null,
                        token
                    ) ?? throw new RefusedException(Refusals.NotFound);
                http.EnsureMatch(found.Version, () => null);
                found.Lock(request.Reason, by, clock.Now);
                await db.SaveChangesAsync(token);
            },
            ct
        );
        return TypedResults.NoContent();
    }

    private static Task<Application> ChangeAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        Action<Application> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var own = await OwnAsync(id, db, http, token);
                http.EnsureMatch(own.Version, () => null);
                change(own);
                await db.SaveChangesAsync(token);
                return own;
            },
            ct
        );

    private static async Task<Application> OwnAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var unit = http.User.ToAwardUser().Unit;
        return await db.Applications.SingleOrDefaultAsync(
                a => a.Id == id && a.ApplicantUnit == unit,
                ct
            ) ?? throw new RefusedException(Refusals.NotFound);
    }

    private static async Task<ApplicationView> ViewAsync(
        Application a,
        ApplicationsDb db,
        FormProtection protection,
        HttpContext http,
        CancellationToken ct
    )
    {
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == a.EditionId, ct);
        http.SetETag(a.Version);
        return new(
            a.Id,
            a.EditionId,
            edition.Name,
            a.Kind,
            Shown(a.State),
            Shown(a.State).ChineseName(),
            a.ReceivingUnit,
            a.ReceivingBody,
            a.State is ApplicationState.Locked ? null : protection.ForOwner(a.Draft),
            ApplicationStates.IsEditable(a.State)
                ? FormCheck.Run(a.Kind, protection.OpenNumber(a.Draft))
                : [],
            a.Versions.Count,
            a.Submitted?.SubmittedAt,
            a.ReturnReasons,
            FilingPeriodRule.LastDay(edition.Schedule, a.State is ApplicationState.Returned),
            await FilesAsync(a, db, ct)
        );
    }

    private static async Task<IReadOnlyList<FileView>> FilesAsync(
        Application a,
        ApplicationsDb db,
        CancellationToken ct
    )
    {
        // 涉密锁定: nothing of it is shown any more, file names included.
        var named =
            a.State is ApplicationState.Locked
                ? []
                : a
                    .Versions.Select(v => v.Form)
                    .Append(a.Draft)
                    .SelectMany(FormFiles.Of)
                    .ToHashSet();
        var files =
            named.Count == 0
                ? []
                : await db.Set<StoredFile>()
                    .AsNoTracking()
                    .Where(f => f.Unit == a.ApplicantUnit && named.Contains(f.Id))
                    .OrderBy(f => f.UploadedAt)
                    .ToListAsync(ct);
        return [.. files.Select(f => f.ToView())];
    }

    // Before publication the applicant does not learn whether it is on the draft list.
    private static ApplicationState Shown(ApplicationState state) =>
        state is ApplicationState.Listed ? ApplicationState.Reported : state;

    private static string Letter(int index) =>
        index < 10 ? $"{"甲乙丙丁戊己庚辛壬癸"[index]}" : $"{index + 1}";

    private static ApplicationVersionView ToView(ApplicationVersion v, ApplicationForm? form) =>
        new(v.Number, v.SubmittedAt, v.SubmittedByName, v.Sha256, form);
}
