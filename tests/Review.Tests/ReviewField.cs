using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;
using QualityAward.Rest.Json;
using QualityAward.Review.Editions;
using QualityAward.Review.RuleSets;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>An edition of its own with approved rules, and what people do in it over REST.</summary>
internal sealed class ReviewField(ReviewApp app)
{
    private static readonly EventContext Told = new(
        ResourceNames.Applications,
        Guid.NewGuid(),
        1,
        DateTimeOffset.UnixEpoch
    );

    public Guid Edition { get; } = Guid.NewGuid();

    public string Base => $"/api/review/editions/{Edition}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<ReviewField> OpenAsync(
        int panelSize = 2,
        bool approved = true,
        Func<RuleSetContent, RuleSetContent>? change = null
    )
    {
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            await new MirrorHandlers(db).HandleAsync(
                new CallIssued
                {
                    EditionId = $"{Edition}",
                    EditionName = "示例届次",
                    RegulationVersion = "2022",
                    OrganisationQuota = 3,
                    IndividualQuota = 5,
                    ReviewFrom = "2023-06-01",
                    ReviewTo = "2023-09-30",
                },
                Told,
                Cancel
            );
            var content = Content(RuleSetContentRule.SmallestPanel);
            var rules = RuleSet.Draft(new(Edition, change?.Invoke(content) ?? content));
            var day = new DateOnly(2023, 1, 9);
            var then = new DateTimeOffset(day, new(9, 0), AwardClock.ShanghaiOffset);
            rules.Submit(then);
            if (approved)
            {
                rules.Approve(new(day, new PaperDocument(null, day, null), 5, 0, 0), then);
            }

            db.Add(rules);
            await db.SaveChangesAsync(Cancel);

            // Smaller panels than the law's rule allows keep the tests short; the rule has its own.
            await db.Database.ExecuteSqlAsync(
                $"UPDATE rule_sets SET content = jsonb_set(content, ARRAY['panelSize'], to_jsonb({panelSize}::int)) WHERE edition_id = {Edition}",
                Cancel
            );
        });
        return this;
    }

    /// <summary>An accepted candidate, or one that is reported only.</summary>
    public async Task<Guid> CandidateAsync(string name, bool accepted = true)
    {
        var id = Guid.NewGuid();
        var candidate = new PublicCandidate
        {
            CandidateId = $"{id}",
            Kind = "organisation",
            Name = name,
        };
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            var handlers = new MirrorHandlers(db);
            await handlers.HandleAsync(
                new ApplicationReported
                {
                    Candidate = candidate,
                    EditionId = $"{Edition}",
                    ApplicantUnit = $"unit-{name}",
                    ReceivingUnit = "county-office-510402",
                    CreditCode = $"code-{name}",
                },
                Told,
                Cancel
            );
            await db.SaveChangesAsync(Cancel);
            if (accepted)
            {
                await handlers.HandleAsync(
                    new CandidateAccepted
                    {
                        Candidate = candidate,
                        EditionId = $"{Edition}",
                        ApplicantUnit = $"unit-{name}",
                        ReceivingUnit = "county-office-510402",
                        CreditCode = $"code-{name}",
                        SubjectKey = $"org:code-{name}",
                    },
                    Told,
                    Cancel
                );
                await db.SaveChangesAsync(Cancel);
            }
        });
        return id;
    }

    public HttpClient Office(string subject = "clerk") => app.As(Roles.Office, subject: subject);

    public HttpClient Expert(string subject) => app.As(Roles.Expert, "expert-group", subject);

    public HttpClient Supervisor(string subject) =>
        app.As(Roles.Supervisor, "supervision-group", subject);

    public Task<HttpResponseMessage> AppointAsync(
        HttpClient office,
        string subject,
        ReviewGroup group,
        params string[] related
    ) =>
        PostAsync(
            office,
            "/api/review/appointments",
            new AppointRequest(Edition, subject, subject, group, related)
        );

    /// <summary>Appointed and signed.</summary>
    public async Task<HttpClient> ExpertAsync(string subject, params string[] related)
    {
        using var office = Office();
        using var appointed = await AppointAsync(office, subject, ReviewGroup.Expert, related);
        Assert.Equal(HttpStatusCode.Created, appointed.StatusCode);
        var expert = Expert(subject);
        await SignAsync(expert);
        return expert;
    }

    public async Task SignAsync(HttpClient who)
    {
        using var signed = await PostAsync(who, $"{Base}/pledge", new { });
        Assert.Equal(HttpStatusCode.OK, signed.StatusCode);
    }

    public Task<HttpResponseMessage> DeclareAsync(
        HttpClient who,
        params (Guid Candidate, RelationKind Relation)[] what
    ) =>
        PostAsync(
            who,
            $"{Base}/declarations",
            what.Select(w => new DeclareRequest(w.Candidate, w.Relation, null))
        );

    public async Task ClearAsync(HttpClient who, params Guid[] candidates)
    {
        using var declared = await DeclareAsync(
            who,
            [.. candidates.Select(c => (c, RelationKind.None))]
        );
        var text = await declared.Content.ReadAsStringAsync(Cancel);
        Assert.True(declared.IsSuccessStatusCode, text);
    }

    public Task<HttpResponseMessage> AssignAsync(HttpClient office) =>
        PostAsync(office, $"{Base}/assignment", new { });

    /// <summary>What Review tells the other services.</summary>
    public async Task<MayOpenReply> MayOpenAsync(
        string role,
        string subject,
        params Guid[] candidates
    )
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);
        return await new Access.AccessClient(channel).MayOpenAsync(
            new()
            {
                Subject = subject,
                Role = role,
                Unit = "somewhere",
                EditionId = $"{Edition}",
                CandidateIds = { candidates.Select(c => $"{c}") },
            },
            cancellationToken: Cancel
        );
    }

    public static Task<HttpResponseMessage> PostAsync<T>(HttpClient who, string path, T body) =>
        who.PostAsJsonAsync(path, body, AwardJson.Options, Cancel);

    public static async Task<HttpResponseMessage> ChangeAsync<T>(
        HttpClient who,
        HttpMethod method,
        string path,
        string? etag,
        T body
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = JsonContent.Create(body, options: AwardJson.Options),
        };
        request.Headers.Add("If-Match", etag ?? "");
        return await who.SendAsync(request, Cancel);
    }

    public static async Task<T> ReadAsync<T>(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonSerializer.Deserialize<T>(text, AwardJson.Options)!;
    }

    public static async Task<T> GetAsync<T>(HttpClient who, string path)
    {
        using var answer = await who.GetAsync(path, Cancel);
        return await ReadAsync<T>(answer);
    }

    public static async Task<string?> CodeAsync(HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        return problem.RootElement.TryGetProperty("code", out var code) ? code.GetString() : null;
    }

    private static RuleSetContent Content(int panelSize) =>
        new(
            new("gbt19580-2012", 40, 40, 20, 600),
            new("individual-2022", 50, 50, 0, 60),
            panelSize,
            ComplaintDays: 30,
            UnsignedComplaints: true,
            PublishExpertNames: true,
            StampedActs.Shipped,
            LotSeed: 7,
            SiteListSize: 10,
            DefenceListSize: 6,
            Quorum: 3,
            MajorityPercent: 50,
            ["示例：组成办法"],
            "示例：0812-0000000"
        );
}
