using QualityAward.Components.Api;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Public.Serving;

/// <summary>第二十九条: activities, and one's own registration for them. A receipt stands in no address.</summary>
public sealed partial class PublicApi
{
    private const string Activities = "/api/publicity/activities";

    /// <summary>Published activities: those to come in their order, or those that are over, the latest first.</summary>
    /// <param name="asked">What narrows them.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiReply<Page<ActivitySummary>>> ActivitiesAsync(
        ActivitiesAsked asked,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        return GetAsync<Page<ActivitySummary>>(
            Address.Of(
                Activities,
                ("from", asked.From is { } from ? $"{from:yyyy-MM-dd}" : null),
                ("to", asked.To is { } to ? $"{to:yyyy-MM-dd}" : null),
                ("past", asked.Past ? "true" : null),
                ("kind", asked.Kind is { } kind ? $"{kind}" : null),
                ("division", asked.Division),
                ("after", asked.After),
                ("limit", $"{asked.Limit}")
            ),
            cancellationToken
        );
    }

    /// <summary>One activity.</summary>
    public Task<ApiReply<ActivityPublicView>> ActivityAsync(
        Guid id,
        CancellationToken cancellationToken
    ) => GetAsync<ActivityPublicView>($"{Activities}/{id}", cancellationToken);

    /// <summary>Registers. The same key twice answers the same receipt.</summary>
    public Task<ApiReply<ActivityReceipt>> RegisterAsync(
        Guid activity,
        Guid key,
        RegisterForActivityRequest who,
        CancellationToken cancellationToken
    ) =>
        PostAsync<ActivityReceipt>(
            $"{Activities}/{activity}/participants",
            who,
            cancellationToken,
            key
        );

    /// <summary>One's own registration.</summary>
    public Task<ApiReply<ParticipationView>> ParticipationAsync(
        ActivityReceiptRequest receipt,
        CancellationToken cancellationToken
    ) => OwnAsync("look", receipt, cancellationToken);

    /// <summary>Corrects who it is.</summary>
    public Task<ApiReply<ParticipationView>> ChangeParticipationAsync(
        ChangeParticipantRequest change,
        CancellationToken cancellationToken
    ) => OwnAsync("change", change, cancellationToken);

    /// <summary>Gives the place up.</summary>
    public Task<ApiReply<ParticipationView>> WithdrawParticipationAsync(
        ActivityReceiptRequest receipt,
        CancellationToken cancellationToken
    ) => OwnAsync("withdraw", receipt, cancellationToken);

    /// <summary>Says how it was.</summary>
    public Task<ApiReply<ParticipationView>> RateActivityAsync(
        ActivityFeedbackRequest feedback,
        CancellationToken cancellationToken
    ) => OwnAsync("rate", feedback, cancellationToken);

    private Task<ApiReply<ParticipationView>> OwnAsync(
        string act,
        object body,
        CancellationToken cancellationToken
    ) =>
        PostAsync<ParticipationView>(
            $"/api/publicity/participations/{act}",
            body,
            cancellationToken
        );
}

/// <summary>Which activities are asked for.</summary>
/// <param name="From">That end on this day or later.</param>
/// <param name="To">That begin on this day or earlier.</param>
/// <param name="Past">Those that are over.</param>
/// <param name="Kind">One kind.</param>
/// <param name="Division">Of one district, county, or the city's own bodies (510400).</param>
/// <param name="After">Key of the page before.</param>
/// <param name="Limit">At most so many, up to 100.</param>
public sealed record ActivitiesAsked(
    DateOnly? From = null,
    DateOnly? To = null,
    bool Past = false,
    ActivityKind? Kind = null,
    string? Division = null,
    string? After = null,
    int Limit = 20
);
