using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Google.Protobuf;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>From the agreed scores to 市政府's decision, over a real database (articles 4, 18, 19, 22).</summary>
public sealed class ListToDecision(DecisionApp app) : IClassFixture<DecisionApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(7)]
    public async Task Experts_are_named_only_once_the_second_notice_is_over()
    {
        var c = await NewAsync();
        var list = await c.AnnouncedAsync(c.First, c.Person);
        Assert.Null(await PublishedExpertsAsync(c.Edition));
        c.Close(list);
        (await c.SubmitAsync(list)).Dispose();
        Assert.NotNull(await PublishedExpertsAsync(c.Edition));
    }

    [Fact]
    [Article(18)]
    [Article(19)]
    [Article(20)]
    public async Task The_list_goes_through_every_step_and_the_decision_may_name_fewer()
    {
        var c = await NewAsync();
        var list = await c.AnnouncedAsync(c.First, c.Second, c.Person);
        c.Close(list);
        using var submitted = await c.SubmitAsync(list);
        Assert.Equal(
            AwardListState.Submitted,
            (await submitted.ReadAsAsync<AwardListView>()).State
        );
        using var decided = await c.DecideAsync(list, c.First, c.Person);
        Assert.Equal(AwardListState.Decided, (await decided.ReadAsAsync<AwardListView>()).State);

        var announced = await RaisedAsync(list.Id, AwardListAnnounced.Parser);
        Assert.Equal(7, announced.PeriodDays);
        Assert.DoesNotContain(
            announced.Paragraphs,
            p => p.Contains($"{c.First}", StringComparison.Ordinal)
        );
        Assert.Equal(
            "示例：主要事迹",
            announced.Candidates.Single(x => x.Kind == "individual").Deeds
        );
        var decision = await RaisedAsync(list.Id, AwardDecided.Parser);
        Assert.Equal(
            [$"{c.First}", $"{c.Person}"],
            decision.Awarded.Select(a => a.Candidate.CandidateId)
        );
        Assert.Equal($"org:示例{c.First}", decision.Awarded[0].SubjectKey);
        Assert.Equal((3, 200000), (decision.EditionOrdinal, decision.Awarded[0].RewardYuan));
        Assert.Contains("表扬", decision.Title, StringComparison.Ordinal);
        Assert.Contains(decision.Paragraphs, p => p.Contains("宁缺毋滥", StringComparison.Ordinal));
        Assert.DoesNotContain(
            decision.Paragraphs,
            p => p.Contains("表彰", StringComparison.Ordinal)
        );
    }

    [Fact]
    [Article(4)]
    [Article(18)]
    public async Task Over_quota_below_the_stages_or_without_deeds_no_list_is_made()
    {
        var c = await NewAsync(organisations: 1);
        Assert.Equal("over-quota", await RecommendAsync(c, c.Recommendation(c.First, c.Second)));
        Assert.Equal("not-fully-reviewed", await RecommendAsync(c, c.Recommendation(c.Dropped)));
        Assert.Equal(
            "not-fully-reviewed",
            await RecommendAsync(c, c.Recommendation(Guid.NewGuid()))
        );
        Assert.Equal(
            "deeds-missing",
            await RecommendAsync(c, c.Recommendation() with { Candidates = [new(c.Person, " ")] })
        );
    }

    [Fact]
    [Article(4)]
    public async Task Of_two_lists_made_at_once_one_stands()
    {
        var c = await NewAsync(organisations: 1);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(i => PostAsync(c.Recommendation(i % 2 == 0 ? c.First : c.Second)))
        );
        Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Created);
        foreach (var lost in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
        {
            Assert.Equal("award-list-exists", await lost.CodeAsync());
        }
    }

    [Fact]
    [Article(18)]
    public async Task No_step_is_skipped_and_no_name_is_added()
    {
        var c = await NewAsync();
        var list = await c.RecommendedAsync(c.First);
        using var office = app.As(Roles.Office);
        using var early = await office.StepAsync(
            $"{DecisionCase.Lists}/{list.Id}",
            "announce",
            new AnnounceListRequest("攀质强办〔2023〕9号")
        );
        Assert.Equal("award-list-state", await early.CodeAsync());
        using var unasked = await c.SubmitAsync(list);
        Assert.Equal("award-list-state", await unasked.CodeAsync());
        using var hidden = await c.DecideAsync(list, c.First);
        Assert.False(hidden.IsSuccessStatusCode);

        var meeting = await c.OpenedAsync(list.Id);
        using var stranger = await c.VoteAsync(
            meeting.Id,
            "member-a",
            new CandidateVote(c.Second, VoteChoice.For)
        );
        Assert.Equal("name-not-on-list", await stranger.CodeAsync());
        using var notYet = await office.StepAsync(
            $"{DecisionCase.Meetings}/{meeting.Id}",
            "conclude",
            new CloseDeliberationRequest(new(null, DecisionCase.Today, null), [], null)
        );
        Assert.Equal("quorum-missing", await notYet.CodeAsync());
    }

    [Fact]
    [Article(22)]
    public async Task Who_must_stay_out_or_has_not_declared_does_not_vote_and_sees_nothing()
    {
        var c = await NewAsync();
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            var declared = await db.Declarations.SingleAsync(
                d => d.Subject == "member-a" && d.CandidateId == c.First,
                Cancel
            );
            (declared.Relation, declared.Conflict) = (RelationKind.Kinship, true);
            db.Remove(
                await db.Declarations.SingleAsync(
                    d => d.Subject == "member-b" && d.CandidateId == c.Second,
                    Cancel
                )
            );
            await db.SaveChangesAsync(Cancel);
        });
        var list = await c.RecommendedAsync(c.First, c.Second);
        var meeting = await c.OpenedAsync(list.Id);
        foreach (var (member, candidate) in new[] { ("member-a", c.First), ("member-b", c.Second) })
        {
            using var barred = await c.VoteAsync(
                meeting.Id,
                member,
                new CandidateVote(candidate, VoteChoice.For)
            );
            Assert.Equal("recused-voter", await barred.CodeAsync());
        }

        using var voted = await c.VoteAsync(
            meeting.Id,
            "member-a",
            new CandidateVote(c.Second, VoteChoice.Against)
        );
        var seen = await voted.ReadAsAsync<DeliberationView>();
        Assert.Equal([c.Second], seen.Counts.Select(v => v.CandidateId));

        // Who has voted is shown while the meeting goes on, how is not.
        Assert.Equal(["member-a"], seen.Voted);
        Assert.Equal((0, 0), (seen.Counts[0].For, seen.Counts[0].Against));
        using var again = await c.VoteAsync(
            meeting.Id,
            "member-a",
            new CandidateVote(c.Second, VoteChoice.For)
        );
        Assert.Equal("already-voted", await again.CodeAsync());
        using var recused = app.As(Roles.LeadingGroup, "leading-group", "member-a");
        var shown = await recused.GetFromJsonAsync<AwardListView>(
            $"{DecisionCase.Lists}/{list.Id}",
            AwardJson.Options,
            Cancel
        );
        Assert.Equal(
            (c.Second, 1),
            (Assert.Single(shown!.Entries).CandidateId, shown.Entries[0].Rank)
        );
    }

    [Fact]
    [Article(18)]
    public async Task Nobody_is_announced_who_no_longer_fulfils_the_conditions()
    {
        var c = await NewAsync();
        var list = await c.ApprovedAsync(c.First, c.Second);
        using var office = app.As(Roles.Office);
        app.Eligibility.Unreachable.Add(c.First);
        Assert.Equal("cannot-verify-now", await AnnounceAsync(office, list, strike: false));
        app.Eligibility.Unreachable.Remove(c.First);
        app.Eligibility.Stopped.Add(c.First);
        Assert.Equal("no-longer-eligible", await AnnounceAsync(office, list, strike: false));
        Assert.Null(await AnnounceAsync(office, list, strike: true));
        var announced = await RaisedAsync(list.Id, AwardListAnnounced.Parser);
        Assert.Equal($"{c.Second}", Assert.Single(announced.Candidates).CandidateId);
    }

    [Fact]
    [Article(19)]
    public async Task The_list_is_submitted_only_after_a_clean_notice()
    {
        var c = await NewAsync();
        var list = await c.AnnouncedAsync(c.First, c.Second);
        using var unknown = await c.SubmitAsync(list);
        Assert.Equal("cannot-verify-now", await unknown.CodeAsync());
        c.Close(list, upheld: c.Second);
        var notice = app.Notices.Known[list.NoticeId!.Value];
        notice.Closed = false;
        using var open = await c.SubmitAsync(list);
        Assert.Equal("notice-not-closed", await open.CodeAsync());
        (notice.Closed, notice.OpenObjections) = (true, 1);
        using var objected = await c.SubmitAsync(list);
        Assert.Equal("objection-open", await objected.CodeAsync());
        notice.OpenObjections = 0;
        app.Complaints.Suspending.Add($"{c.First}");
        using var suspended = await c.SubmitAsync(list);
        Assert.Equal("complaint-suspends", await suspended.CodeAsync());
        app.Complaints.Suspending.Clear();
        using var submitted = await c.SubmitAsync(list);
        await submitted.ReadAsAsync<AwardListView>();
        foreach (var stranger in new[] { c.Second, c.Person })
        {
            using var decided = await c.DecideAsync(list, c.First, stranger);
            Assert.Equal("not-on-announced-list", await decided.CodeAsync());
        }
    }

    [Fact]
    [Article(19)]
    public async Task A_decision_on_paper_takes_effect_when_a_second_person_has_checked_it()
    {
        var c = await NewAsync();
        var list = await c.AnnouncedAsync(c.First);
        c.Close(list);
        using var submitted = await c.SubmitAsync(list);
        await submitted.ReadAsAsync<AwardListView>();
        using var clerk = app.As(Roles.Office, subject: "clerk-1");
        using var second = app.As(Roles.Office, subject: "clerk-2");
        using var registered = await clerk.PostAsJsonAsync(
            "/api/review/registrations",
            new RegisterActRequest(
                "government-decision",
                "攀枝花市人民政府",
                await clerk.ScanAsync("攀府发〔2023〕13号"),
                JsonSerializer.SerializeToElement(
                    new RegisteredDecision(list.Id, DecisionCase.Today, [c.First], null),
                    AwardJson.Options
                )
            ),
            AwardJson.Options,
            Cancel
        );
        var act = await registered.ReadAsAsync<RegistrationView>();
        var address = $"/api/review/registrations/{act.Id}";
        using var self = await clerk.StepAsync(address, "check", new { });
        Assert.Equal("second-person-needed", await self.CodeAsync());
        using var done = await second.StepAsync(address, "check", new { });
        await done.ReadAsAsync<RegistrationView>();
        Assert.Equal(
            "攀府发〔2023〕13号",
            (await RaisedAsync(list.Id, AwardDecided.Parser)).DocumentNumber
        );
    }

    [Fact]
    [Article(18)]
    public async Task Votes_on_paper_count_and_a_name_without_majority_is_struck_with_reasons()
    {
        var c = await NewAsync();
        var list = await c.RecommendedAsync(c.First, c.Second);
        var meeting = await c.OpenedAsync(list.Id);
        using var voted = await c.VoteAsync(
            meeting.Id,
            "member-a",
            new(c.First, VoteChoice.For),
            new(c.Second, VoteChoice.Against)
        );
        await voted.ReadAsAsync<DeliberationView>();
        using var clerk = app.As(Roles.Office, subject: "clerk-1");
        using var second = app.As(Roles.Office, subject: "clerk-2");
        using var registered = await clerk.PostAsJsonAsync(
            "/api/review/registrations",
            new RegisterActRequest(
                "deliberation-votes",
                "示例成员",
                new(null, DecisionCase.Today, null),
                JsonSerializer.SerializeToElement(
                    new RegisteredVotes(
                        meeting.Id,
                        "member-b",
                        [new(c.First, VoteChoice.For), new(c.Second, VoteChoice.Abstain)]
                    ),
                    AwardJson.Options
                )
            ),
            AwardJson.Options,
            Cancel
        );
        var act = await registered.ReadAsAsync<RegistrationView>();
        using var done = await second.StepAsync(
            $"/api/review/registrations/{act.Id}",
            "check",
            new { }
        );
        await done.ReadAsAsync<RegistrationView>();

        var minutes = new PaperDocument(null, DecisionCase.Today, null);
        using var silent = await clerk.StepAsync(
            $"{DecisionCase.Meetings}/{meeting.Id}",
            "conclude",
            new CloseDeliberationRequest(minutes, [], null)
        );
        Assert.Equal("strike-without-reason", await silent.CodeAsync());
        using var concluded = await clerk.StepAsync(
            $"{DecisionCase.Meetings}/{meeting.Id}",
            "conclude",
            new CloseDeliberationRequest(minutes, [new(c.Second, "示例：成效尚不稳定")], null)
        );
        var counts = (await concluded.ReadAsAsync<DeliberationView>()).Counts;
        Assert.Equal(
            [(2, 0, 0, DeliberationOutcome.Approved), (0, 1, 1, DeliberationOutcome.Struck)],
            counts.Select(v => (v.For, v.Against, v.Abstain, v.Outcome!.Value))
        );
    }

    [Fact]
    [Article(18)]
    public async Task A_list_sent_back_is_made_anew()
    {
        var c = await NewAsync();
        var list = await c.RecommendedAsync(c.First);
        var meeting = await c.OpenedAsync(list.Id);
        using var office = app.As(Roles.Office);
        using var back = await office.StepAsync(
            $"{DecisionCase.Meetings}/{meeting.Id}",
            "conclude",
            new CloseDeliberationRequest(
                new(null, DecisionCase.Today, null),
                [],
                "示例：请补充说明"
            )
        );
        await back.ReadAsAsync<DeliberationView>();
        Assert.NotEqual(list.Id, (await c.RecommendedAsync(c.Second)).Id);
    }

    [Fact]
    [Article(6)]
    public async Task A_major_matter_is_recorded_only_if_the_vote_carried_it()
    {
        var c = await NewAsync();
        using var office = app.As(Roles.Office);
        var matter = new RecordMajorMatterRequest(
            c.Edition,
            "suspension-lifted",
            "示例：解除暂缓",
            "示例：同意",
            DecisionCase.Today,
            new(null, DecisionCase.Today, null),
            For: 1,
            Against: 1,
            Abstain: 1
        );
        using var lost = await office.PostAsJsonAsync(
            "/api/review/major-matters",
            matter,
            AwardJson.Options,
            Cancel
        );
        Assert.Equal("vote-not-carried", await lost.CodeAsync());
        using var carried = await office.PostAsJsonAsync(
            "/api/review/major-matters",
            matter with
            {
                For = 2,
                Abstain = 0,
            },
            AwardJson.Options,
            Cancel
        );
        var recorded = await carried.ReadAsAsync<MajorMatterView>();

        // 第十九条: Publicity lifts 暂缓 by what is on record here.
        using var channel = app.GrpcAs(ResourceNames.Publicity);
        var matters = new Contracts.Review.V1.MajorMatters.MajorMattersClient(channel);
        var told = await matters.GetAsync(
            new() { MatterId = $"{recorded.Id}" },
            cancellationToken: Cancel
        );
        Assert.Equal(
            (true, $"{c.Edition}", MajorMatterKinds.SuspensionLifted, DecisionCase.Today.ToIso()),
            (told.Known, told.EditionId, told.Kind, told.HeldOn)
        );
        Assert.False(told.HasDocumentNumber);
        var unknown = await matters.GetAsync(
            new() { MatterId = $"{Guid.NewGuid()}" },
            cancellationToken: Cancel
        );
        Assert.False(unknown.Known);
    }

    [Fact]
    [Article(22)]
    public async Task Papers_of_the_list_are_closed_to_a_colleague_who_must_stay_out()
    {
        var c = await NewAsync();
        using var office = app.As(Roles.Office, subject: "uploader");
        using var colleague = app.As(Roles.Office, subject: "colleague");
        using var recused = app.As(Roles.Office, subject: "recused");
        var report = await office.ScanAsync("攀质强办〔2023〕8号");
        using var made = await office.PostAsJsonAsync(
            DecisionCase.Lists,
            c.Recommendation(c.First) with
            {
                Document = report,
            },
            AwardJson.Options,
            Cancel
        );
        await made.ReadAsAsync<AwardListView>();
        await c.RecuseAsync("recused", c.First);

        var path = $"/api/review/files/{report.FileId}";
        Assert.Equal(HttpStatusCode.OK, (await colleague.GetAsync(path, Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await recused.GetAsync(path, Cancel)).StatusCode);
    }

    [Fact]
    [Article(22)]
    public async Task Nobody_concludes_a_meeting_on_a_list_with_somebody_to_stay_out_of()
    {
        var c = await NewAsync();
        var list = await c.RecommendedAsync(c.First, c.Second);
        var meeting = await c.OpenedAsync(list.Id);
        await c.RecuseAsync("recused", c.First);
        using var recused = app.As(Roles.Office, subject: "recused");

        // Neither a vote is there nor a reason: whoever may conclude hears of that, and of whom it is missing.
        using var refused = await recused.StepAsync(
            $"{DecisionCase.Meetings}/{meeting.Id}",
            "conclude",
            new CloseDeliberationRequest(new(null, DecisionCase.Today, null), [], null)
        );

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var body = await refused.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("recusal-stands", body, StringComparison.Ordinal);
        Assert.DoesNotContain($"{c.First}", body, StringComparison.Ordinal);
        Assert.DoesNotContain($"{c.Second}", body, StringComparison.Ordinal);
    }

    private async Task<DecisionCase> NewAsync(int organisations = 3)
    {
        var c = new DecisionCase(app);
        await c.PrepareAsync(organisations);
        return c;
    }

    private Task<HttpResponseMessage> PostAsync(RecommendRequest request) =>
        app.As(Roles.Office)
            .PostAsJsonAsync(DecisionCase.Lists, request, AwardJson.Options, Cancel);

    private async Task<string?> RecommendAsync(DecisionCase c, RecommendRequest request)
    {
        Assert.Equal(c.Edition, request.EditionId);
        using var answer = await PostAsync(request);
        return await answer.CodeAsync();
    }

    private static async Task<string?> AnnounceAsync(
        HttpClient office,
        AwardListView list,
        bool strike
    )
    {
        using var answer = await office.StepAsync(
            $"{DecisionCase.Lists}/{list.Id}",
            "announce",
            new AnnounceListRequest("攀质强办〔2023〕9号", strike)
        );
        return answer.IsSuccessStatusCode ? null : await answer.CodeAsync();
    }

    private async Task<T> RaisedAsync<T>(Guid list, MessageParser<T> parser)
        where T : IMessage<T>, new()
    {
        byte[] payload = [];
        var type = new T().Descriptor.FullName;
        await app.InScopeAsync<ReviewDb>(async db =>
            payload = await db
                .Database.SqlQuery<byte[]>(
                    $"SELECT payload AS \"Value\" FROM outbox_events WHERE aggregate_id = {list} AND type = {type}"
                )
                .SingleAsync(Cancel)
        );
        return parser.ParseFrom(payload);
    }

    private async Task<IReadOnlyList<string>?> PublishedExpertsAsync(Guid edition)
    {
        using var visitor = app.Anonymous();
        using var answer = await visitor.GetAsync(
            $"/api/review/editions/{edition}/published-rules",
            Cancel
        );
        return (await answer.ReadAsAsync<PublishedRulesView>()).Experts;
    }
}
