using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Revocations;

/// <summary>Revocations and recovery: <c>/api/honours/revocations</c>. What is public of them, the register shows.</summary>
internal static class RevocationEndpoints
{
    public static void MapRevocations(this IEndpointRouteBuilder api)
    {
        api.MapRevocationDocuments();
        string[] readers = [Roles.Office, Roles.Government, Roles.Supervisor, Roles.LeadingGroup];
        var all = api.MapGroup("/revocations").WithTags("撤销和收回");
        all.MapGet("", ListAsync).RequireAwardRole(readers).WithSummary("撤销事项，最新在前");
        all.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一件撤销事项");
        all.MapPost("", OpenAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary(
                "提起撤销（第二十四条、第二十七条）：依据已核实的较大以上事故或者已作出的处理决定"
            );
        var acts = new CaseRoutes<Revocation, RevocationView>(all);
        acts.Map(
            RevocationActs.Report,
            (
                RevocationDesk desk,
                CaseAct on,
                ReportRevocationRequest request,
                CancellationToken cancellationToken
            ) => desk.ReportAsync(on, request, cancellationToken)
        );
        acts.Map(
            RevocationActs.Decide,
            (
                RevocationDesk desk,
                CaseAct on,
                DecideRevocationRequest request,
                CancellationToken cancellationToken
            ) => desk.DecideAsync(on, request, null, cancellationToken)
        );
        acts.Map(
            RevocationActs.Close,
            (
                RevocationDesk desk,
                CaseAct on,
                CloseRevocationRequest request,
                CancellationToken cancellationToken
            ) => desk.CloseAsync(on, request, cancellationToken)
        );
        acts.Map(
            RevocationActs.Serve,
            (
                RecoveryDesk desk,
                CaseAct on,
                ServeRevocationRequest request,
                CancellationToken cancellationToken
            ) => desk.ServeAsync(on, request, cancellationToken)
        );
        acts.Map(
            RevocationActs.Return,
            (
                RecoveryDesk desk,
                CaseAct on,
                RecordReturnRequest request,
                CancellationToken cancellationToken
            ) => desk.ReturnAsync(on, request, cancellationToken)
        );
        acts.Map(
            RevocationActs.EnterCredit,
            (
                RecoveryDesk desk,
                CaseAct on,
                RecordCreditEntryRequest request,
                CancellationToken cancellationToken
            ) => desk.EnterCreditAsync(on, request, cancellationToken)
        );
        acts.Map(
            RevocationActs.Suggest,
            (
                RecoveryDesk desk,
                CaseAct on,
                RecordSuggestionRequest request,
                CancellationToken cancellationToken
            ) => desk.SuggestAsync(on, request, cancellationToken)
        );
        acts.Map(
            RevocationActs.CorrectCredit,
            (
                RecoveryDesk desk,
                CaseAct on,
                RecordCreditEntryRequest request,
                CancellationToken cancellationToken
            ) => desk.CorrectCreditAsync(on, request, cancellationToken)
        );
        acts.Map(
            RevocationActs.HandBack,
            (
                RecoveryDesk desk,
                CaseAct on,
                RecordReturnRequest request,
                CancellationToken cancellationToken
            ) => desk.HandBackAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<RevocationView>>> ListAsync(
        RevocationAnswer answer,
        AwardUser by,
        string? q,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(q, page, by, cancellationToken));

    private static async Task<TaggedOk<RevocationView>> GetAsync(
        Guid id,
        RevocationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<RevocationView>> OpenAsync(
        OpenRevocationRequest request,
        OpenRevocation open,
        RevocationAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var opened = await open.RunAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/honours/revocations/{opened.Id}",
            await answer.ViewAsync(opened, by, cancellationToken),
            opened.Version
        );
    }
}
