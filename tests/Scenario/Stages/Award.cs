using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第十八条、第十九条：the recommended list, 审议, the second notice, a complaint with 暂缓, 市政府's decision.</summary>
public sealed class Award(
    Stagehand hand,
    Account account,
    EditionView edition,
    IReadOnlyList<Candidate> accepted
)
{
    private const string Lists = "/api/review/award-lists";

    /// <summary>Plays, and gives the winners in the order of the decision.</summary>
    public async Task<IReadOnlyList<Candidate>> PlayAsync()
    {
        await hand.MoveToAsync(2023, 9, 18);
        account.Begin("综合评审与审议", hand.Now);
        var office = await hand.AsAsync("office");
        var ranking = await office.GetAsync<List<CompositeRow>>(
            $"/api/review/editions/{edition.Id}/composite"
        );
        var organisations = Best(ranking, CandidateKind.Organisation);
        var individuals = Best(ranking, CandidateKind.Individual);
        await office.RefusedPostAsync(
            Lists,
            Recommend([.. organisations.Take(4), .. individuals.Take(4)]),
            "over-quota",
            4
        );
        List<Candidate> named = [.. organisations.Take(3), .. individuals.Take(4)];
        var list = await office.CreateAsync<AwardListView>(Lists, Recommend(named));
        var at = $"{Lists}/{list.Id}";
        account.Say("建议名单：组织3个、个人4名，个人名额空缺1名（宁缺毋滥）。");
        await office.RefusedActAsync(
            at,
            "announce",
            new AnnounceListRequest("攀质强办〔2023〕9号"),
            "award-list-state",
            18
        );
        await DeliberateAsync(office, list);
        account.End();

        await hand.MoveToAsync(2023, 10, 16);
        account.Begin("拟获奖名单公示", hand.Now);
        await office.ActAsync(at, "announce", new AnnounceListRequest("攀质强办〔2023〕9号"));
        await hand.SettleAsync();
        await ApproveAsync(office, at, named);
        return named;
    }

    private async Task DeliberateAsync(Player office, AwardListView list)
    {
        var ground = new ReviewGround(hand, account, edition, accepted);
        string[] members = ["leading", "leading-2", "leading-3", "leading-4", "leading-5"];
        var present = new List<MeetingMember>();
        foreach (var member in members)
        {
            var player = await hand.AsAsync(member);
            await ground.DeclareAsync(player, null);
            var me = await player.GetAsync<MeView>("/api/identity/me");
            present.Add(new($"{me.Subject}", me.Name));
        }

        var meeting = await office.CreateAsync<DeliberationView>(
            $"{Lists}/{list.Id}/deliberate",
            new OpenDeliberationRequest(list.Id, new(2023, 9, 18), present)
        );
        var at = $"/api/review/deliberations/{meeting.Id}";
        // 第十八条: it may strike or send back, but not add.
        var outsider = accepted.First(c => list.Entries.All(e => e.CandidateId != c.Id));
        await (await hand.AsAsync("leading")).RefusedPostAsync(
            $"{at}/votes",
            new CastVotesRequest([new(outsider.Id, VoteChoice.For)]),
            "name-not-on-list",
            18
        );
        foreach (var member in members)
        {
            await (await hand.AsAsync(member)).PostAsync(
                $"{at}/votes",
                new CastVotesRequest([
                    .. list.Entries.Select(e => new CandidateVote(e.CandidateId, VoteChoice.For)),
                ])
            );
        }

        await office.ActAsync(
            at,
            "conclude",
            new CloseDeliberationRequest(
                await PaperAsync(office, "示例纪要〔2023〕2号", new(2023, 9, 18)),
                [],
                null
            )
        );
        account.Say("领导小组审议通过。");
    }

    private async Task ApproveAsync(Player office, string at, List<Candidate> named)
    {
        var submission = new SubmitForApprovalRequest(
            await PaperAsync(office, "攀质强办〔2023〕12号", new(2023, 10, 16))
        );
        await office.RefusedActAsync(
            at,
            "submit-for-approval",
            submission,
            "notice-not-closed",
            19
        );
        var (supervisor, complaint) = await ComplainAsync(named[0]);
        await hand.MoveToAsync(2023, 10, 24);
        submission = new(await PaperAsync(office, "攀质强办〔2023〕12号", new(2023, 10, 24)));
        await office.RefusedActAsync(
            at,
            "submit-for-approval",
            submission,
            "complaint-suspends",
            19
        );
        await supervisor.ActAsync(
            complaint,
            "lift-suspend",
            new LiftSuspendRequest("查无实据（示例）。")
        );
        await supervisor.ActAsync(
            complaint,
            "decide",
            new DecideComplaintRequest(
                "查无实据（示例）。",
                false,
                "经核查，反映问题不属实（示例）。"
            )
        );
        await office.ActAsync(at, "submit-for-approval", submission);
        account.Say("投诉暂缓经监督组查清后解除，名单报请市政府审定。");
        account.End();

        await hand.MoveToAsync(2023, 11, 20);
        account.Begin("市政府审定", hand.Now);
        var government = await hand.AsAsync("government");
        await new ReviewGround(hand, account, edition, accepted).DeclareAsync(government, null);
        var paper = await PaperAsync(government, "攀府发〔2023〕20号", new(2023, 11, 20));
        var outsider = accepted.First(c => !named.Contains(c));
        await government.RefusedActAsync(
            at,
            "decide",
            new DecideAwardRequest(
                paper,
                new(2023, 11, 20),
                [.. named.Select(c => c.Id), outsider.Id],
                null
            ),
            "not-on-announced-list",
            19
        );
        await government.ActAsync(
            at,
            "decide",
            new DecideAwardRequest(paper, new(2023, 11, 20), [.. named.Select(c => c.Id)], null)
        );
        await hand.SettleAsync();
        await hand.Witness.KeepCheckpointAsync();
        account.Say($"市政府以攀府发〔2023〕20号决定表扬{named.Count}个对象。");
        account.End();
    }

    /// <summary>第二十一条：a citizen complains without an account; the supervisors hold the candidate back.</summary>
    private async Task<(Player, string)> ComplainAsync(Candidate about)
    {
        var filed = await hand.Visitor.CreateAsync<ComplaintReceipt>(
            "/api/publicity/complaints",
            new FileComplaintRequest(
                "评审过程（示例）",
                "反映评审过程中存在不公正情形，请予调查（示例）。",
                CandidateId: about.Id
            )
        );
        var status = await hand.Visitor.GetAsync<ComplaintStatusView>(
            $"/api/publicity/complaints/{filed.Receipt}"
        );
        hand.Witness.KeepReceipt(status.Proof.Commitment);
        var supervisor = await hand.AsAsync("supervisor");
        var desk = await supervisor.GetAsync<Page<ComplaintRow>>("/api/publicity/complaints-desk");
        var at = $"/api/publicity/complaints-desk/{desk.Items[0].Id}";
        await supervisor.ActAsync(at, "accept", new ComplaintNoteRequest());
        await supervisor.ActAsync(at, "investigate", new ComplaintNoteRequest());
        await supervisor.ActAsync(
            at,
            "mark-suspend",
            new MarkSuspendRequest([about.Id], "调查期间暂缓。")
        );
        return (supervisor, at);
    }

    private RecommendRequest Recommend(IReadOnlyList<Candidate> candidates) =>
        new(
            edition.Id,
            "综合评审报告（示例）。",
            null,
            [
                .. candidates.Select(c => new RecommendedCandidate(
                    c.Id,
                    c.Kind == CandidateKind.Individual ? "主要事迹（示例）。" : null
                )),
            ]
        );

    private List<Candidate> Best(IEnumerable<CompositeRow> ranking, CandidateKind kind) =>
        [
            .. ranking
                .Where(r => r.AboveFloor)
                .OrderBy(r => r.Rank)
                .Select(r => accepted.Single(c => c.Id == r.CandidateId))
                .Where(c => c.Kind == kind),
        ];

    private static async Task<PaperDocument> PaperAsync(Player who, string number, DateOnly day) =>
        new(
            number,
            day,
            (await who.UploadAsync("review", "公文.pdf", Papers.Scan(number ?? "公文"))).Id
        );
}
