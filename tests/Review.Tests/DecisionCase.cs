using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Rest.Json;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.People;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>An edition whose stages are over: two organisations and an individual with agreed scores.</summary>
internal sealed class DecisionCase(DecisionApp app)
{
    public const string Lists = "/api/review/award-lists";
    public const string Meetings = "/api/review/deliberations";
    public static readonly DateOnly Today = new(2023, 11, 1);

    public static readonly string[] Members = ["member-a", "member-b", "member-c"];

    public Guid Edition { get; } = Guid.CreateVersion7();

    /// <summary>Ranks first, second, and the only individual; the last organisation never reached 现场评审.</summary>
    public Guid First { get; } = Guid.NewGuid();
    public Guid Second { get; } = Guid.NewGuid();
    public Guid Person { get; } = Guid.NewGuid();
    public Guid Dropped { get; } = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task PrepareAsync(int organisations = 3)
    {
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            await ToldAsync(db, organisations);
            await db.SaveChangesAsync(Cancel);
            foreach (var member in Members)
            {
                db.Add(
                    new Pledge
                    {
                        EditionId = Edition,
                        Subject = member,
                        SignedAt = app.Clock.Now,
                    }
                );
                db.AddRange(
                    new[] { First, Second, Person }.Select(id => new Declaration
                    {
                        Subject = member,
                        CandidateId = id,
                        EditionId = Edition,
                        Relation = RelationKind.None,
                        DeclaredAt = app.Clock.Now,
                    })
                );
            }

            await db.SaveChangesAsync(Cancel);
            await RulesAsync(db);
            await StageAsync(db, "Material", [First, Second, Person]);
            await StageAsync(db, "Site", [First, Second]);
            await StageAsync(db, "Defence", []);
            foreach (var (id, total) in new[] { (First, 800m), (Second, 700m) })
            {
                await AgreedAsync(db, "Material", id, total);
                await AgreedAsync(db, "Site", id, total);
                await AgreedAsync(db, "Defence", id, total);
            }

            await AgreedAsync(db, "Material", Person, 80);
            await AgreedAsync(db, "Site", Person, 90);
            await AgreedAsync(db, "Material", Dropped, 900);
        });
    }

    public RecommendRequest Recommendation(params Guid[] candidates) =>
        new(
            Edition,
            "示例：综合评审报告",
            null,
            [
                .. candidates.Select(id => new RecommendedCandidate(
                    id,
                    id == Person ? "示例：主要事迹" : null
                )),
            ]
        );

    public async Task<AwardListView> RecommendedAsync(params Guid[] candidates)
    {
        using var office = app.As(Roles.Office);
        using var made = await office.PostAsJsonAsync(
            Lists,
            Recommendation(candidates),
            AwardJson.Options,
            Cancel
        );
        return await made.ReadAsAsync<AwardListView>();
    }

    /// <summary>Somebody declares to be employed by the candidate.</summary>
    public Task RecuseAsync(string subject, Guid candidate) =>
        app.InScopeAsync<ReviewDb>(async db =>
        {
            db.Add(
                new Declaration
                {
                    Subject = subject,
                    CandidateId = candidate,
                    EditionId = Edition,
                    Relation = RelationKind.Employer,
                    Conflict = true,
                    DeclaredAt = app.Clock.Now,
                }
            );
            await db.SaveChangesAsync(Cancel);
        });

    public async Task<DeliberationView> OpenedAsync(Guid list)
    {
        using var office = app.As(Roles.Office);
        using var opened = await office.PostAsJsonAsync(
            $"{Lists}/{list}/deliberate",
            new OpenDeliberationRequest(
                list,
                Today,
                [.. Members.Select(m => new MeetingMember(m, $"示例成员{m}"))]
            ),
            AwardJson.Options,
            Cancel
        );
        return await opened.ReadAsAsync<DeliberationView>();
    }

    public Task<HttpResponseMessage> VoteAsync(
        Guid meeting,
        string member,
        params CandidateVote[] votes
    ) =>
        app.As(Roles.LeadingGroup, "leading-group", member)
            .PostAsJsonAsync(
                $"{Meetings}/{meeting}/votes",
                new CastVotesRequest(votes),
                AwardJson.Options,
                Cancel
            );

    /// <summary>Everybody votes for everybody; the meeting closes.</summary>
    public async Task<AwardListView> ApprovedAsync(params Guid[] candidates)
    {
        var list = await RecommendedAsync(candidates);
        var meeting = await OpenedAsync(list.Id);
        foreach (var member in candidates.Length == 0 ? [] : Members)
        {
            using var voted = await VoteAsync(
                meeting.Id,
                member,
                [.. candidates.Select(id => new CandidateVote(id, VoteChoice.For))]
            );
            await voted.ReadAsAsync<DeliberationView>();
        }

        using var office = app.As(Roles.Office);
        using var concluded = await office.StepAsync(
            $"{Meetings}/{meeting.Id}",
            "conclude",
            new CloseDeliberationRequest(new(null, Today, null), [], null)
        );
        await concluded.ReadAsAsync<DeliberationView>();
        return list;
    }

    public async Task<AwardListView> AnnouncedAsync(params Guid[] candidates)
    {
        var list = await ApprovedAsync(candidates);
        using var office = app.As(Roles.Office);
        using var announced = await office.StepAsync(
            $"{Lists}/{list.Id}",
            "announce",
            new AnnounceListRequest("攀质强办〔2023〕9号")
        );
        return await announced.ReadAsAsync<AwardListView>();
    }

    public async Task<HttpResponseMessage> SubmitAsync(AwardListView list)
    {
        using var office = app.As(Roles.Office);
        return await office.StepAsync(
            $"{Lists}/{list.Id}",
            "submit-for-approval",
            new SubmitForApprovalRequest(await office.ScanAsync("攀质强办〔2023〕10号"))
        );
    }

    public async Task<HttpResponseMessage> DecideAsync(AwardListView list, params Guid[] awarded)
    {
        using var government = app.As(Roles.Government, "government");
        return await government.StepAsync(
            $"{Lists}/{list.Id}",
            "decide",
            new DecideAwardRequest(
                await government.ScanAsync("攀府发〔2023〕12号"),
                Today,
                awarded,
                RewardYuan: 200000
            )
        );
    }

    public void Close(AwardListView list, params Guid[] upheld) =>
        app.Notices.Known[list.NoticeId!.Value] = new()
        {
            PublishedOn = "2023-10-23",
            LastDay = "2023-10-30",
            Closed = true,
            Candidates =
            {
                upheld.Select(id => new Contracts.Publicity.V1.CandidateObjections
                {
                    CandidateId = $"{id}",
                    Upheld = 1,
                }),
            },
        };

    /// <summary>材料评审 as its report left it.</summary>
    public Task StageClosedAsync(string report, params Guid[] candidates) =>
        app.InScopeAsync<ReviewDb>(db =>
        {
            var json = JsonSerializer.Serialize(candidates);
            return db.Database.ExecuteSqlAsync(
                $"UPDATE stage_lists SET report = {report}, closed_at = {app.Clock.Now.ToUniversalTime()}, candidates = {json}::jsonb WHERE edition_id = {Edition} AND stage = 'Material'",
                Cancel
            );
        });

    private async Task ToldAsync(ReviewDb db, int organisations)
    {
        var handlers = new MirrorHandlers(db);
        var context = new EventContext("applications", Edition, 1, DateTimeOffset.UnixEpoch);
        await handlers.HandleAsync(
            new CallIssued
            {
                EditionId = $"{Edition}",
                EditionName = "第三届（2022—2023年度）",
                EditionOrdinal = 3,
                RegulationVersion = "2022",
                OrganisationQuota = organisations,
                IndividualQuota = 5,
                ReviewFrom = "2023-06-01",
                ReviewTo = "2023-09-30",
            },
            context,
            Cancel
        );
        foreach (var id in new[] { First, Second, Person, Dropped })
        {
            await handlers.HandleAsync(
                new CandidateAccepted
                {
                    EditionId = $"{Edition}",
                    ApplicantUnit = $"enterprise-{id}",
                    ReceivingUnit = "county-office-510402",
                    CreditCode = $"示例{id}",
                    SubjectKey = $"org:示例{id}",
                    Candidate = new()
                    {
                        CandidateId = $"{id}",
                        Kind = id == Person ? "individual" : "organisation",
                        Name = $"示例{id}",
                    },
                },
                context,
                Cancel
            );
        }
    }

    private Task<int> RulesAsync(ReviewDb db)
    {
        var content = JsonSerializer.Serialize(
            new RuleSetContent(
                new("gbt19580-2012", 40, 40, 20, 600),
                new("individual-2022", 50, 50, 0, 60),
                PanelSize: 3,
                ComplaintDays: 30,
                UnsignedComplaints: true,
                PublishExpertNames: true,
                [],
                LotSeed: 7,
                SiteListSize: 10,
                DefenceListSize: 6,
                Quorum: 2,
                MajorityPercent: 50,
                ["示例：组成办法"],
                "示例：0812-0000000"
            ),
            AwardJson.Options
        );
        return db.Database.ExecuteSqlAsync(
            $"INSERT INTO rule_sets (id, edition_id, state, content, seq) VALUES ({Guid.NewGuid()}, {Edition}, 'Approved', {content}::jsonb, 0)",
            Cancel
        );
    }

    private Task<int> StageAsync(ReviewDb db, string stage, Guid[] entering)
    {
        var json = JsonSerializer.Serialize(entering);
        return db.Database.ExecuteSqlAsync(
            $"INSERT INTO stage_lists (id, edition_id, stage, state, opened_at, candidates, acknowledged, entering, seq) VALUES ({Guid.NewGuid()}, {Edition}, {stage}, 'Closed', now(), '[]'::jsonb, '[]'::jsonb, {json}::jsonb, 0)",
            Cancel
        );
    }

    private static Task<int> AgreedAsync(
        ReviewDb db,
        string stage,
        Guid candidate,
        decimal total
    ) =>
        db.Database.ExecuteSqlAsync(
            $"INSERT INTO consensuses (id, stage, candidate_id, panel, items, total, confirmed_by, seq) VALUES ({Guid.NewGuid()}, {stage}, {candidate}, '[\"e\"]'::jsonb, '[{{\"item\":\"1\",\"percentage\":80,\"comment\":null}}]'::jsonb, {total}, '[\"e\"]'::jsonb, 0)",
            Cancel
        );
}

internal static class DecisionCalls
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Reads the record for its ETag and takes the step from it.</summary>
    public static async Task<HttpResponseMessage> StepAsync<T>(
        this HttpClient client,
        string address,
        string verb,
        T body
    )
    {
        using var seen = await client.GetAsync(address, Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{address}/{verb}")
        {
            Content = JsonContent.Create(body, options: AwardJson.Options),
        };
        request.Headers.TryAddWithoutValidation("If-Match", $"{seen.Headers.ETag ?? new("\"1\"")}");
        return await client.SendAsync(request, Cancel);
    }

    public static async Task<T> ReadAsAsync<T>(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<T>(text, AwardJson.Options)!;
    }

    public static async Task<string?> CodeAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.False(answer.IsSuccessStatusCode, text);
        return JsonElement.Parse(text).GetProperty("code").GetString();
    }

    public static async Task<PaperDocument> ScanAsync(this HttpClient client, string number)
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例"));
        content.Headers.ContentType = new("application/octet-stream");
        content.Headers.Add("X-File-Name", "scan.pdf");
        using var stored = await client.PostAsync("/api/review/files", content, Cancel);
        var file = await stored.ReadAsAsync<FileView>();
        return new(number, DecisionCase.Today, file.Id);
    }
}
