using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第十二条：each receiving body reviews what it received, in its own way, and reports.</summary>
public sealed class PreliminaryReview(
    Stagehand hand,
    Account account,
    EditionView edition,
    IReadOnlyList<Candidate> field
)
{
    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        account.Begin("资格初审", hand.Now);
        await hand.SettleAsync();
        await TakePartAsync();
        foreach (var candidate in field.Where(c => c.Id != Guid.Empty))
        {
            await ReviewAsync(candidate);
        }

        account.End();
    }

    /// <summary>第七条、第二十二条：a clerk who has not signed, or not declared, opens nothing.</summary>
    private async Task TakePartAsync()
    {
        var received = field.Where(c => c.Id != Guid.Empty).GroupBy(c => c.Clerk).ToList();
        var first = received[0];
        var at = $"/api/applications/preliminary/{first.First().Id}";
        await BarredAsync(await hand.AsAsync(first.Key), at, "pledge-not-signed");
        await BarredAsync(await hand.AsAsync($"{first.Key}-2"), at, "pledge-not-signed");
        foreach (var body in received)
        {
            foreach (var user in (string[])[body.Key, $"{body.Key}-2"])
            {
                var clerk = await hand.AsAsync(user);
                await clerk.PostAsync($"/api/review/editions/{edition.Id}/pledge", new { });
                if (body == first)
                {
                    await BarredAsync(clerk, at, "declaration-missing");
                }

                await clerk.TakePartAsync(edition, [.. body.Select(c => c.Id)]);
            }
        }

        account.Say(
            $"{received.Count}个初审单位的经办人签署承诺书并申报利害关系后，方可查阅申报材料。"
        );
    }

    private static async Task BarredAsync(Player clerk, string at, string code)
    {
        var (status, body) = await clerk.LookAsync(at);
        if ((int)status != 403 || !body.Contains($"\"{code}\"", StringComparison.Ordinal))
        {
            throw new ScenarioException($"{clerk.Name}, expected {code}: {(int)status} {body}");
        }
    }

    private async Task ReviewAsync(Candidate candidate)
    {
        var at = $"/api/applications/preliminary/{candidate.Id}";
        var clerk = await hand.AsAsync(candidate.Clerk);
        if (candidate.Key == "o2")
        {
            await ReturnAndCorrectAsync(candidate, clerk, at);
        }

        var scan = await clerk.UploadAsync(
            "applications",
            $"初审意见{candidate.Number}.pdf",
            Papers.Scan($"关于{candidate.Name}的初审意见")
        );
        var opinion = new PreliminaryOpinionRequest(
            Passed: true,
            "经审查，申报主体符合申报条件，同意上报。",
            new PaperDocument($"示例初〔2023〕{candidate.Number}号", LegalDayOf(hand.Now), scan.Id),
            AnswersToObjections: null,
            InternalConsultation: candidate.Unit.StartsWith("industry", StringComparison.Ordinal)
                ? "已在单位内征求各科室意见，无异议。"
                : null
        );
        if (candidate.Unit.StartsWith("county", StringComparison.Ordinal))
        {
            await ConsultAsync(candidate, clerk, at, opinion);
        }

        await clerk.ActAsync(at, "opinion", opinion);
        await clerk.ActAsync(at, "report", new ReportPreliminaryRequest(null));
    }

    /// <summary>第十二条：written consultation of the county's departments; while one is open nothing passes.</summary>
    private async Task ConsultAsync(
        Candidate candidate,
        Player clerk,
        string at,
        PreliminaryOpinionRequest opinion
    )
    {
        var due = LegalDayOf(hand.Now).AddDays(14);
        var consultation = await clerk.CreateAsync<ConsultationView>(
            $"{at}/consultations",
            new OpenConsultationRequest(null, "示例县（区）市场监管局", due, null)
        );
        if (candidate.Key == "o1")
        {
            await clerk.RefusedActAsync(at, "opinion", opinion, "consultation-open", 12);
        }

        var objects = candidate.Key == "o3";
        await RegisterAsync(
            candidate,
            "consultation-reply",
            "示例县（区）市场监管局",
            new RegisteredConsultationReply(
                consultation.Id,
                objects ? ConsultationAnswer.Objection : ConsultationAnswer.NoObjection,
                objects ? "有一起投诉尚在处理中（示例）。" : null
            )
        );
        if (objects)
        {
            await clerk.RefusedActAsync(at, "opinion", opinion, "objection-standing", 12);
            await RegisterAsync(
                candidate,
                "consultation-objection-withdrawal",
                "示例县（区）市场监管局",
                new RegisteredObjectionWithdrawal(consultation.Id)
            );
            account.Say($"{candidate.Name}：一份异议经书面撤回后通过初审。");
        }
    }

    /// <summary>代录: one clerk registers what a department did on paper, another checks it.</summary>
    private async Task RegisterAsync(Candidate candidate, string act, string who, object payload)
    {
        var first = await hand.AsAsync(candidate.Clerk);
        var second = await hand.AsAsync($"{candidate.Clerk}-2");
        var scan = await first.UploadAsync(
            "applications",
            "回函.pdf",
            Papers.Scan("征求意见的回函")
        );
        var registration = await first.CreateAsync<RegistrationView>(
            "/api/applications/registrations",
            new
            {
                act,
                onBehalfOf = who,
                document = new PaperDocument(null, LegalDayOf(hand.Now), scan.Id),
                payload,
            }
        );
        await second.ActAsync(
            $"/api/applications/registrations/{registration.Id}",
            "check",
            new { }
        );
    }

    private async Task ReturnAndCorrectAsync(Candidate candidate, Player clerk, string at)
    {
        await clerk.ActAsync(
            at,
            "return",
            new ReturnForCorrectionRequest("请补充近三年结果数据的佐证材料。")
        );
        var applicant = await hand.AsAsync(candidate.User);
        await applicant.ActAsync(candidate.At, "submit", new { });
        account.Say($"{candidate.Name}：退回补正后重新提交，原版本保留。");
    }

    private static DateOnly LegalDayOf(DateTimeOffset now) =>
        DateOnly.FromDateTime(now.ToOffset(AwardClock.ShanghaiOffset).DateTime);
}
