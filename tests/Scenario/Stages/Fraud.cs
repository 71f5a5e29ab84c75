using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>
/// 第二十四条：fraud comes to light after the award. The 处理决定 bans for ten years, 市政府 – on paper, registered by one clerk
/// and checked by another – revokes, certificate and plaque come back.
/// </summary>
public sealed class Fraud(Stagehand hand, Account account, Candidate holder)
{
    private const string Cases = "/api/honours/misconduct-cases";
    private const string Revocations = "/api/honours/revocations";
    private const string Registrations = "/api/honours/registrations";

    private static readonly DateOnly DecidedOn = new(2024, 3, 25);
    private static readonly DateOnly BanLastDay = new(2034, 3, 25);

    /// <summary>Plays.</summary>
    /// <param name="number">The holder's certificate.</param>
    public async Task PlayAsync(string number)
    {
        await hand.MoveToAsync(2024, 3, 11);
        account.Begin("弄虚作假、处理决定与撤销", hand.Now);
        var office = await hand.AsAsync("office");
        var found = await FindAsync(office, number);
        await RevokeAsync(office, found, number);
        account.End();
    }

    private async Task<MisconductView> FindAsync(Player office, string number)
    {
        var opened = await office.CreateAsync<MisconductView>(
            Cases,
            new OpenMisconductRequest(
                new(CandidateKind.Organisation, holder.Name, holder.CreditCode, null),
                holder.Id,
                number,
                null,
                "申报材料中的检测报告系伪造（示例）。",
                null
            )
        );
        var at = $"{Cases}/{opened.Id}";
        await office.ActAsync(
            at,
            "notify",
            new NotifyFactsRequest(
                await PaperAsync(office, "攀质强办〔2024〕3号", new(2024, 3, 11)),
                new(2024, 3, 11)
            )
        );

        // The finding alone is no ground: it must be decided.
        await office.RefusedPostAsync(
            Revocations,
            new OpenRevocationRequest(number, RevocationGround.Misconduct, opened.Id),
            "misconduct-not-decided",
            24
        );
        await hand.MoveToAsync(2024, 3, 15);
        await office.ActAsync(
            at,
            "statement",
            new RecordStatementRequest(
                await PaperAsync(office, null, new(2024, 3, 15)),
                new(2024, 3, 15),
                "对事实无异议（示例）。"
            )
        );
        await hand.MoveToAsync(2024, 3, 25);
        var decided = await office.ActAsync<MisconductView>(
            at,
            "decide",
            new DecideMisconductRequest(
                await PaperAsync(office, "攀质强办〔2024〕4号", DecidedOn),
                DecidedOn,
                "事实清楚，证据确凿（示例）。"
            )
        );
        if (decided.Ban?.DecidedOn != DecidedOn || decided.Ban.LastDay != BanLastDay)
        {
            throw new ScenarioException($"the ban: {decided.Ban}");
        }

        account.Say($"{holder.Name}：2024年3月25日处理决定，10年内不予受理，至2034年3月25日。");
        return decided;
    }

    private async Task RevokeAsync(Player office, MisconductView found, string number)
    {
        var opened = await office.CreateAsync<RevocationView>(
            Revocations,
            new OpenRevocationRequest(number, RevocationGround.Misconduct, found.Id)
        );
        var at = $"{Revocations}/{opened.Id}";
        await office.ActAsync(
            at,
            "report",
            new ReportRevocationRequest(
                await PaperAsync(office, "攀质强办〔2024〕5号", new(2024, 3, 25))
            )
        );
        await hand.MoveToAsync(2024, 4, 8);
        await DecideOnPaperAsync(office, opened.Id, number);
        await hand.MoveToAsync(2024, 4, 9);
        await RevokedEverywhere.DemandAsync(hand, account, holder, number);
        await office.ActAsync(
            at,
            "serve",
            new ServeRevocationRequest(new(2024, 4, 9), 10, DayCount.WorkingDays, null)
        );
        await office.ActAsync(
            at,
            "credit-entry",
            new RecordCreditEntryRequest(new(2024, 4, 9), "攀府发〔2024〕6号", "示例信用记录第1号")
        );
        await office.ActAsync(
            at,
            "suggestion",
            new RecordSuggestionRequest(
                "示例上级主管部门",
                await PaperAsync(office, "攀质强办〔2024〕6号", new(2024, 4, 9))
            )
        );
        await hand.MoveToAsync(2024, 4, 18);
        await office.ActAsync(
            at,
            "return",
            new RecordReturnRequest(new(2024, 4, 18), new(2024, 4, 18))
        );
        var closed = await office.GetAsync<RevocationView>(at);
        if (closed.State != RevocationState.Recovered || closed.RegistrationId is null)
        {
            throw new ScenarioException($"the revocation of {number}: {closed}");
        }

        account.Say($"{holder.Name}：奖项撤销并公告，记入信用记录，证书和奖牌收回。");
    }

    /// <summary>代录：市政府 decided outside the system; nothing takes effect before a second person has compared it.</summary>
    private async Task DecideOnPaperAsync(Player office, Guid revocation, string number)
    {
        var registration = await office.CreateAsync<RegistrationView>(
            Registrations,
            new
            {
                act = "revocation-decision",
                onBehalfOf = "攀枝花市人民政府",
                document = await PaperAsync(office, "攀府发〔2024〕6号", new(2024, 4, 8)),
                payload = new RegisteredRevocationDecision(revocation),
            }
        );
        var at = $"{Registrations}/{registration.Id}";
        await office.RefusedActAsync(at, "check", new { }, "second-person-needed", null);
        await hand.ExpectAsync(number, CertificateStatus.Valid);
        var second = await hand.AsAsync("office-2");
        await second.ActAsync(at, "check", new { });
        await hand.ExpectAsync(number, CertificateStatus.Revoked);
        account.Say("市政府撤销决定由一人代录、另一人复核后生效，证书查验随即为已撤销。");
    }

    private static async Task<PaperDocument> PaperAsync(Player who, string? number, DateOnly day) =>
        new(
            number,
            day,
            (await who.UploadAsync("honours", "公文.pdf", Papers.Scan(number ?? "公文"))).Id
        );
}
