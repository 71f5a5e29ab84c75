using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第二十条至第二十八条：certificates, their verification, two revocations, the log's proofs.</summary>
public sealed class After(
    Stagehand hand,
    Account account,
    EditionView edition,
    IReadOnlyList<Candidate> winners
)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        account.Begin("颁证与查验", hand.Now);
        var office = await hand.AsAsync("office");
        var issued = await office.CreateAsync<IssuedCertificates>(
            "/api/honours/certificates/issue",
            new IssueCertificatesRequest(edition.Id)
        );
        foreach (var certificate in issued.Items)
        {
            await hand.ExpectAsync(certificate.Number!, CertificateStatus.Valid);
        }

        var pdf = await office.GetBytesAsync(
            $"/api/honours/certificates/{issued.Items[0].Number}/pdf"
        );
        account.Say($"颁发证书{issued.Items.Count}份，查验均有效；PDF {pdf.Length / 1024} KB。");
        account.End();

        var first = issued.Items.First(c => c.Holder == winners[0].Name);
        await new Holding(hand, account, first).PlayAsync();
        await new Spreading(hand, account, first).PlayAsync();
        await new Fraud(hand, account, winners[2]).PlayAsync(
            issued.Items.First(c => c.Holder == winners[2].Name).Number!
        );
        await RevokeAsync(office, issued.Items.First(c => c.Holder == winners[1].Name));
        await ProveAsync();
    }

    private async Task RevokeAsync(Player office, CertificateView certificate)
    {
        await hand.MoveToAsync(2026, 11, 6);
        account.Begin("较大事故与撤销", hand.Now);
        var second = await hand.AsAsync("office-2");
        var holder = winners[1];
        var recorded = await office.CreateAsync<RegisterEventView>(
            "/api/honours/events",
            new RecordEventRequest(
                new(CandidateKind.Organisation, holder.Name, holder.CreditCode, null),
                RegisterEventKind.Accident,
                new(2026, 11, 2),
                AccidentField.WorkSafety,
                new AccidentToll(3, 0, 0),
                null,
                null,
                "较大生产安全事故（示例）",
                await PaperAsync(office, "示例应急〔2026〕3号", new(2026, 11, 5))
            )
        );
        await second.ActAsync($"/api/honours/events/{recorded.Id}", "confirm", new { });
        var opened = await office.CreateAsync<RevocationView>(
            "/api/honours/revocations",
            new OpenRevocationRequest(certificate.Number!, RevocationGround.Accident, recorded.Id)
        );
        var at = $"/api/honours/revocations/{opened.Id}";
        await hand.MoveToAsync(2026, 11, 9);
        await office.ActAsync(
            at,
            "report",
            new ReportRevocationRequest(
                await PaperAsync(office, "攀质强办〔2026〕30号", new(2026, 11, 9))
            )
        );
        await hand.ExpectAsync(certificate.Number!, CertificateStatus.Valid);
        await hand.MoveToAsync(2026, 11, 23);
        var government = await hand.AsAsync("government");
        await government.ActAsync(
            at,
            "decide",
            new DecideRevocationRequest(
                await PaperAsync(government, "攀府发〔2026〕31号", new(2026, 11, 23))
            )
        );
        await hand.ExpectAsync(certificate.Number!, CertificateStatus.Revoked);
        await hand.MoveToAsync(2026, 11, 24);
        await RevokedEverywhere.DemandAsync(hand, account, holder, certificate.Number!);
        await office.RefusedActAsync(
            at,
            "serve",
            new ServeRevocationRequest(new(2026, 11, 24), 45, DayCount.WorkingDays, null),
            "calendar-year-unknown",
            null
        );
        await office.ActAsync(
            at,
            "serve",
            new ServeRevocationRequest(new(2026, 11, 24), 15, DayCount.WorkingDays, null)
        );
        await hand.MoveToAsync(2026, 12, 18);
        await office.ActAsync(
            at,
            "return",
            new RecordReturnRequest(new(2026, 12, 17), new(2026, 12, 18))
        );
        var recovered = await office.GetAsync<RevocationView>(at);
        if (recovered.State != RevocationState.Recovered)
        {
            throw new ScenarioException($"the certificate is not recovered: {recovered.State}");
        }

        account.Say($"{holder.Name}：奖项撤销并公告，证书和奖牌于2026年12月18日收回。");
        account.End();
    }

    /// <summary>Anybody checks the transparency log without trusting the office.</summary>
    private async Task ProveAsync()
    {
        account.Begin("公开验证", hand.Now);
        account.Say(await hand.Witness.ProveAsync());
        account.End();
    }

    private static async Task<PaperDocument> PaperAsync(Player who, string number, DateOnly day) =>
        new(
            number,
            day,
            (await who.UploadAsync("honours", "公文.pdf", Papers.Scan(number ?? "公文"))).Id
        );
}
