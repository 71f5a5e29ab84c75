using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Registers;

namespace QualityAward.Honours.Corrections;

/// <summary>Corrections of entries: <c>/api/honours/events/{id}/correction</c>. Never public.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder api)
    {
        var acts = new CaseRoutes<RegisterEvent, RegisterEventView>(
            api.MapGroup("/events").WithTags("事故和信用登记")
        );
        acts.Map(
            RegisterEventActs.Correct,
            (
                CorrectionDesk desk,
                CaseAct on,
                ProposeCorrectionRequest request,
                CancellationToken cancellationToken
            ) => desk.ProposeAsync(on, request, cancellationToken)
        );
        acts.Map(
            RegisterEventActs.ConfirmCorrection,
            (CorrectionDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.ConfirmAsync(on, cancellationToken)
        );
        acts.Map(
            RegisterEventActs.RejectCorrection,
            (
                CorrectionDesk desk,
                CaseAct on,
                RejectCorrectionRequest request,
                CancellationToken cancellationToken
            ) => desk.RejectAsync(on, request, cancellationToken)
        );
    }
}
