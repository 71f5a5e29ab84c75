using System.Text.Json;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Json;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd.Support;

/// <summary>第三届 as the office would plan it on 2023-01-30.</summary>
internal static class ThirdEdition
{
    private const string Editions = "/api/applications/editions";

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

    /// <summary>Opens it, or another one as told.</summary>
    public static async Task<HttpResponseMessage> OpenEditionAsync(
        this Player office,
        int firstYear = 2022,
        Func<OpenEditionRequest, OpenEditionRequest>? change = null
    )
    {
        var known = await office.GetAsync<Page<EditionView>>(Editions);
        var request = Request(firstYear, ordinal: known.Items.Count == 0 ? 3 : null);
        return await office.AnswerAsync(
            HttpMethod.Post,
            Editions,
            change?.Invoke(request) ?? request
        );
    }

    /// <summary>The third edition, opened by whichever test needs it first.</summary>
    public static async Task<EditionView> OpenedAsync(this Player office)
    {
        var known = await office.GetAsync<Page<EditionView>>(Editions);
        if (known.Items.FirstOrDefault(e => e.FirstYear == 2022) is { } edition)
        {
            return edition;
        }

        using var opened = await office.OpenEditionAsync();
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        return await office.OpenedAsync();
    }

    /// <summary>
    /// Opens the edition after it, whose call is a year ahead: an act that other services hear of, and that
    /// <see cref="CancelAsync"/> takes back, so that it can be done any number of times.
    /// </summary>
    public static async Task<EditionView> OpenNextAsync(this Player office)
    {
        await office.OpenedAsync();
        using var opened = await office.OpenEditionAsync(
            2024,
            request =>
                request with
                {
                    Consent = new(
                        $"攀府函〔2023〕{Random.Shared.Next(100, 10_000)}号",
                        new(2023, 1, 30)
                    ),
                    Schedule = Later(request.Schedule),
                }
        );
        var body = await opened.Content.ReadAsStringAsync();
        Assert.True(opened.IsSuccessStatusCode, body);
        return JsonSerializer.Deserialize<EditionView>(body, AwardJson.Options)!;
    }

    /// <summary>Takes back what was opened.</summary>
    public static async Task CancelAsync(this Player office, EditionView edition)
    {
        var at = $"{Editions}/{edition.Id}";
        var scan = await office.UploadAsync(
            "applications",
            "示例撤销文件.pdf",
            Papers.Scan("cancel")
        );
        await office.ActAsync(
            at,
            "cancel",
            new CancelEditionRequest(
                new("攀质强办〔2023〕99号", new(2023, 1, 30), scan.Id),
                "示例：误开。"
            )
        );
    }

    private static EditionSchedule Later(EditionSchedule s) =>
        new(
            CallOn: s.CallOn.AddYears(1),
            FilingFrom: s.FilingFrom.AddYears(1),
            FilingTo: s.FilingTo.AddYears(1),
            PreliminaryReportBy: s.PreliminaryReportBy.AddYears(1),
            AcceptanceNoticeFrom: s.AcceptanceNoticeFrom.AddYears(1),
            AcceptanceNoticeTo: s.AcceptanceNoticeTo.AddYears(1),
            ReviewFrom: s.ReviewFrom.AddYears(1),
            ReviewTo: s.ReviewTo.AddYears(1),
            AwardNoticeFrom: s.AwardNoticeFrom.AddYears(1),
            AwardNoticeTo: s.AwardNoticeTo.AddYears(1),
            DecisionBy: s.DecisionBy.AddYears(1)
        );
}
