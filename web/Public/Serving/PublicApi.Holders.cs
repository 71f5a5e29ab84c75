using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Public.Serving;

/// <summary>第二十九条至第三十一条: what holders share: visits and practices.</summary>
public sealed partial class PublicApi
{
    /// <summary>第三十一条: visits that can be booked.</summary>
    public Task<ApiReply<IReadOnlyList<VisitSlotView>>> VisitSlotsAsync(
        CancellationToken cancellationToken
    ) => GetAsync<IReadOnlyList<VisitSlotView>>("/api/honours/visit-slots", cancellationToken);

    /// <summary>One of them.</summary>
    public Task<ApiReply<VisitSlotView>> VisitSlotAsync(
        Guid slot,
        CancellationToken cancellationToken
    ) => GetAsync<VisitSlotView>($"/api/honours/visit-slots/{slot}", cancellationToken);

    /// <summary>Books a visit. The same key twice answers the same receipt.</summary>
    public Task<ApiReply<VisitReceipt>> BookVisitAsync(
        Guid slot,
        Guid key,
        BookVisitRequest booking,
        CancellationToken cancellationToken
    ) =>
        PostAsync<VisitReceipt>(
            $"/api/honours/visit-slots/{slot}/bookings",
            booking,
            cancellationToken,
            key
        );

    /// <summary>Where a booking stands.</summary>
    public Task<ApiReply<VisitFollowView>> VisitAsync(
        string receipt,
        CancellationToken cancellationToken
    ) => GetAsync<VisitFollowView>(VisitOf(receipt), cancellationToken);

    /// <summary>Cancels a booking.</summary>
    public Task<ApiReply<VisitFollowView>> WithdrawVisitAsync(
        string receipt,
        CancellationToken cancellationToken
    ) => PostAsync<VisitFollowView>($"{VisitOf(receipt)}/withdraw", new { }, cancellationToken);

    /// <summary>Tells what was learnt on a visit.</summary>
    public Task<ApiReply<VisitFollowView>> TellLearntAsync(
        string receipt,
        TellLearntRequest learnt,
        CancellationToken cancellationToken
    ) => PostAsync<VisitFollowView>($"{VisitOf(receipt)}/learnt", learnt, cancellationToken);

    /// <summary>第二十九条、第三十条: published practices, the latest first.</summary>
    public Task<ApiReply<Page<PublishedPractice>>> PracticesAsync(
        PracticeSearch search,
        CancellationToken cancellationToken
    ) => GetAsync<Page<PublishedPractice>>(search.At("/api/honours/practices"), cancellationToken);

    /// <summary>By what they can be narrowed.</summary>
    public Task<ApiReply<PracticeChoices>> PracticeChoicesAsync(
        CancellationToken cancellationToken
    ) => GetAsync<PracticeChoices>("/api/honours/practices/choices", cancellationToken);

    /// <summary>One of them, in the version that is public or in a certain one.</summary>
    public Task<ApiReply<PublishedPracticeView>> PracticeAsync(
        Guid id,
        string? version,
        CancellationToken cancellationToken
    ) =>
        GetAsync<PublishedPracticeView>(
            Address.Of($"/api/honours/practices/{id}", ("version", version)),
            cancellationToken
        );

    private static string VisitOf(string receipt) =>
        $"/api/honours/visits/{Uri.EscapeDataString(receipt)}";
}
