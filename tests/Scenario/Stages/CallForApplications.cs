using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第四条、第三条：the edition is opened with 市政府's consent and called.</summary>
public sealed class CallForApplications(Stagehand hand, Account account)
{
    private const string Editions = "/api/applications/editions";

    private static readonly EditionSchedule Schedule = new(
        CallOn: new(2023, 2, 1),
        FilingFrom: new(2023, 2, 2),
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

    /// <summary>Plays, and gives the edition.</summary>
    public async Task<EditionView> PlayAsync()
    {
        account.Begin("第三届评选通知", hand.Now);
        var office = await hand.AsAsync("office");
        var request = new OpenEditionRequest(
            Ordinal: 3,
            FirstYear: 2022,
            OrganisationQuota: 3,
            IndividualQuota: 5,
            BaseDate: null,
            new GovernmentConsent("攀府函〔2023〕1号", new(2023, 1, 29)),
            Schedule
        );
        await office.RefusedPostAsync(
            Editions,
            request with
            {
                OrganisationQuota = 4,
            },
            "quota-exceeded",
            4
        );
        var edition = await office.CreateAsync<EditionView>(Editions, request);
        await office.RefusedPostAsync(
            Editions,
            request with
            {
                Ordinal = null,
            },
            "edition-in-cycle-exists",
            4
        );
        await hand.MoveToAsync(2023, 2, 1);
        edition = await office.ActAsync<EditionView>(
            $"{Editions}/{edition.Id}",
            "issue-call",
            new IssueCallRequest("攀质强办〔2023〕1号", null, null)
        );
        await hand.SettleAsync();
        account.Say($"{edition.Name}评选通知以{edition.Call!.DocumentNumber}印发并公开。");
        account.End();
        return edition;
    }
}
