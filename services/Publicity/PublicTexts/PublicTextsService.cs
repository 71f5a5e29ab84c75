using Grpc.Core;
using QualityAward.Contracts.Publicity.V1;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>How texts stand that other services are about to publish.</summary>
internal sealed class PublicTextsService(TextReviewDesk desk)
    : Contracts.Publicity.V1.PublicTexts.PublicTextsBase
{
    public override async Task<LookReply> Look(LookRequest request, ServerCallContext context) =>
        new() { Texts = { await desk.LookAsync(request, context.CancellationToken) } };
}
