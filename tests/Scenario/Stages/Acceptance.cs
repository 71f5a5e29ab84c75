using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第十三条：复核, consultation of municipal departments, public notice, objections, acceptance.</summary>
public sealed class Acceptance(
    Stagehand hand,
    Account account,
    EditionView edition,
    IReadOnlyList<Candidate> reported
)
{
    private const string Recheck = "/api/applications/recheck";
    private const string Lists = "/api/applications/acceptance-lists";

    /// <summary>Plays, and gives those who are accepted.</summary>
    public async Task<IReadOnlyList<Candidate>> PlayAsync()
    {
        account.Begin("复核与受理", hand.Now);
        await hand.SettleAsync();
        var office = await hand.AsAsync("office");
        var (status, body) = await office.LookAsync($"{Recheck}/{reported[0].Id}");
        account.Say($"未签承诺书不得查看：{(int)status}");
        if ((int)status != 403 || !body.Contains("pledge-not-signed", StringComparison.Ordinal))
        {
            throw new ScenarioException($"without the 承诺书: {(int)status} {body}");
        }

        await TakePartAsync(office);
        await TakePartAsync(await hand.AsAsync("office-2"));
        var refused = reported.Single(c => c.Key == "i7");
        foreach (var candidate in reported)
        {
            var at = $"{Recheck}/{candidate.Id}";
            await office.PostAsync($"{at}/query", new { });
            await office.ActAsync(
                at,
                "finding",
                new RecheckFindingRequest(candidate != refused, "材料齐全（示例）。")
            );
        }

        await office.RefusedActAsync(
            $"{Recheck}/{refused.Id}",
            "refuse",
            new RefuseApplicationRequest(" "),
            "reasons-missing",
            13
        );
        await office.ActAsync(
            $"{Recheck}/{refused.Id}",
            "refuse",
            new RefuseApplicationRequest("主要事迹与质量工作无关（示例）。")
        );
        account.Say($"{refused.Name}：未予受理，理由已告知初审单位。");

        var listed = reported.Where(c => c != refused).ToList();
        var list = await ConsultAsync(office, listed, refused);
        var stopped = listed.Single(c => c.Key == "o10");
        await StopAsync(office, list, listed, stopped);
        listed.Remove(stopped);
        await AnnounceAsync(office, list);
        return await ConcludeAsync(office, list, listed);
    }

    private async Task TakePartAsync(Player player)
    {
        var declared = await player.TakePartAsync(edition, [.. reported.Select(c => c.Id)]);
        account.Say($"{player.Name}签署承诺书，并就{declared}个对象申报无利害关系。");
    }

    private async Task<string> ConsultAsync(
        Player office,
        List<Candidate> listed,
        Candidate refused
    )
    {
        await hand.MoveToAsync(2023, 4, 20);
        var list = await office.CreateAsync<AcceptanceListView>(
            Lists,
            new DraftAcceptanceListRequest(edition.Id)
        );
        var at = $"{Lists}/{list.Id}";
        await office.RefusedPutAsync(
            $"{at}/entries",
            new AcceptanceEntriesRequest([.. listed.Append(refused).Select(c => c.Id)]),
            "not-reported",
            3,
            tagFrom: at
        );
        await office.PutAsync<AcceptanceListView>(
            $"{at}/entries",
            new AcceptanceEntriesRequest([.. listed.Select(c => c.Id)]),
            tagFrom: at
        );
        var announcement = new AnnounceAcceptanceRequest("攀质强办〔2023〕5号", null, null, null);
        list = await office.ActAsync<AcceptanceListView>(
            at,
            "consult",
            new ConsultDepartmentsRequest(null, new(2023, 5, 12), null)
        );
        await office.RefusedActAsync(at, "announce", announcement, "consultation-open", 13);
        await hand.SettleAsync();
        foreach (var consultation in list.Consultations)
        {
            var department = await hand.AsAsync(consultation.DepartmentUnit);
            await department.TakePartAsync(
                edition,
                [.. consultation.Candidates.Select(c => c.ApplicationId)]
            );
            await department.ActAsync(
                $"/api/applications/acceptance-consultations/{consultation.Id}",
                "reply",
                new AcceptanceReplyRequest(
                    [
                        .. consultation.Candidates.Select(c => new CandidateAnswer(
                            c.ApplicationId,
                            ConsultationAnswer.NoObjection,
                            null
                        )),
                    ],
                    null
                )
            );
        }

        account.Say($"征求{list.Consultations.Count}个市级有关部门意见，均无异议。");
        return at;
    }

    /// <summary>
    /// 第九条：an accident after the 基准日 and before the decision stops an application too; nobody can bring it back.
    /// </summary>
    private async Task StopAsync(
        Player office,
        string list,
        IReadOnlyList<Candidate> listed,
        Candidate stopped
    )
    {
        await hand.MoveToAsync(2023, 5, 15);
        await new Registers(hand, account, listed).AccidentAsync(
            stopped,
            new(2023, 4, 24),
            "示例应急〔2023〕1号"
        );
        await hand.SettleAsync();
        var applicant = await hand.AsAsync(stopped.User);
        var application = await applicant.GetAsync<ApplicationView>(stopped.At);
        var inbox = await applicant.GetAsync<Page<InboxMessage>>("/api/notifications/inbox");
        if (
            application.State != ApplicationState.Ineligible
            || !inbox.Items.Any(m => m is { Kind: "application-ineligible", Article: 9 })
        )
        {
            throw new ScenarioException(
                $"an accident after the 基准日: {stopped.Name} is {application.State}"
            );
        }

        await office.RefusedPutAsync(
            $"{list}/entries",
            new AcceptanceEntriesRequest([.. listed.Select(c => c.Id)]),
            "wrong-state",
            13,
            tagFrom: list
        );
        account.Say($"{stopped.Name}：基准日后发生事故，不再符合申报条件（第九条），不予公示。");
    }

    private async Task AnnounceAsync(Player office, string at)
    {
        await hand.MoveToAsync(2023, 5, 22);
        await office.ActAsync(
            at,
            "announce",
            new AnnounceAcceptanceRequest("攀质强办〔2023〕5号", null, null, null)
        );
        await hand.SettleAsync();
        await office.RefusedActAsync(at, "conclude", new { }, "notice-not-closed", 13);
    }

    private async Task<IReadOnlyList<Candidate>> ConcludeAsync(
        Player office,
        string at,
        List<Candidate> listed
    )
    {
        var list = await office.GetAsync<AcceptanceListView>(at);
        var notice = await hand.Visitor.GetAsync<NoticeView>(
            $"/api/publicity/notices/{list.NoticeId}"
        );
        account.Say($"受理名单公示至{notice.LastDay:yyyy-MM-dd}。");
        if (notice.OrganisationCount + notice.IndividualCount != listed.Count)
        {
            throw new ScenarioException(
                $"the notice names {notice.OrganisationCount} organisations"
            );
        }

        await hand.Witness.KeepCheckpointAsync();
        var upheld = listed.Single(c => c.Key == "o5");
        var rejected = listed.Single(c => c.Key == "o4");
        foreach (var candidate in (Candidate[])[upheld, rejected])
        {
            await hand.Visitor.CreateAsync<ObjectionReceipt>(
                $"/api/publicity/notices/{list.NoticeId}/objections",
                new FileObjectionRequest(
                    ObjectionKind.SignedPerson,
                    "该单位申报情况与事实不符，请予核实（示例）。",
                    candidate.Id,
                    "示例市民",
                    "示例联系方式"
                )
            );
        }

        await hand.MoveToAsync(2023, 5, 30);
        await office.RefusedActAsync(at, "conclude", new { }, "objection-open", 13);
        var desk = await office.GetAsync<Page<ObjectionSummary>>("/api/publicity/objections-desk");
        foreach (var objection in desk.Items)
        {
            var one = $"/api/publicity/objections-desk/{objection.Id}";
            await office.ActAsync(one, "accept", new { });
            await office.ActAsync(
                one,
                "decide",
                new DecideObjectionRequest(
                    objection.CandidateId == upheld.Id,
                    "已核实（示例）。",
                    "您反映的情况已经核实处理（示例）。"
                )
            );
        }

        await office.RefusedActAsync(at, "conclude", new { }, "objection-upheld", 13);
        await office.ActAsync(
            $"{Recheck}/{upheld.Id}",
            "refuse",
            new RefuseApplicationRequest("公示期内异议成立（示例）。")
        );
        await office.ActAsync(at, "conclude", new { });
        await hand.SettleAsync();
        account.Say($"异议一件成立、一件不成立；受理{listed.Count - 1}个对象。");
        account.End();
        return [.. listed.Where(c => c != upheld)];
    }
}
