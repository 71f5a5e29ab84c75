using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd.Support;

/// <summary>第三届 as the office would plan it on 2023-01-30.</summary>
internal static class ThirdEdition
{
    public static EditionSchedule Schedule { get; } =
        new(
            CallOn: new(2023, 1, 30),
            FilingFrom: new(2023, 2, 1),
            FilingTo: new(2023, 3, 31),
            PreliminaryReportBy: new(2023, 4, 28),
            AcceptanceNoticeFrom: new(2023, 5, 22),
            AcceptanceNoticeTo: new(2023, 5, 29),
            ReviewFrom: new(2023, 6, 1),
            ReviewTo: new(2023, 9, 15),
            AwardNoticeFrom: new(2023, 10, 16),
            AwardNoticeTo: new(2023, 10, 23),
            DecisionBy: new(2023, 11, 30)
        );

    public static OpenEditionRequest Request(int firstYear, int? ordinal) =>
        new(
            ordinal,
            firstYear,
            OrganisationQuota: 3,
            IndividualQuota: 5,
            BaseDate: null,
            new GovernmentConsent("攀府函〔2023〕1号", new(2023, 1, 29)),
            Schedule
        );

    /// <summary>Opens an edition of a cycle that no other test uses; its number counts on.</summary>
    public static async Task<HttpResponseMessage> OpenEditionAsync(
        this Player office,
        int firstYear,
        Func<OpenEditionRequest, OpenEditionRequest>? change = null
    )
    {
        const string Editions = "/api/applications/editions";
        var known = await office.GetAsync<Page<EditionView>>(Editions);
        var request = Request(firstYear, ordinal: known.Items.Count == 0 ? 3 : null);
        return await office.AnswerAsync(
            HttpMethod.Post,
            Editions,
            change?.Invoke(request) ?? request
        );
    }
}
