using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Rest.Json;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets.Criteria;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>Criteria, approved rules and conflicts: what every review stands on.</summary>
public sealed class GroundRules(ReviewApp app) : IClassFixture<ReviewApp>
{
    private const string RuleSets = "/api/review/rule-sets";

    private static readonly string[] CandidateUnits = ["enterprise-x", "county-office-510402"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(14)]
    public void The_shipped_catalogues_sum_to_their_totals()
    {
        Assert.Equal((23, 1000), Size("gbt19580-2012"));
        Assert.Equal((5, 100), Size("individual-2022"));
    }

    [Fact]
    [Article(22)]
    public void A_relation_found_in_the_data_overrides_a_declared_none()
    {
        Assert.True(
            ConflictRule.IsConflict(RelationKind.None, ["county-office-510402"], CandidateUnits)
        );
        Assert.True(ConflictRule.IsConflict(RelationKind.Kinship, [], CandidateUnits));
        Assert.False(ConflictRule.IsConflict(RelationKind.None, ["elsewhere"], CandidateUnits));
        Assert.False(ConflictRule.IsConflict(RelationKind.None, [""], [""]));
    }

    [Fact]
    [Article(6)]
    public async Task Rules_are_drafted_submitted_approved_and_then_frozen()
    {
        var edition = Guid.CreateVersion7();
        await app.InScopeAsync<ReviewDb>(async db =>
        {
            await new MirrorHandlers(db).HandleAsync(
                new CallIssued
                {
                    EditionId = $"{edition}",
                    EditionName = "示例届次",
                    RegulationVersion = "2022",
                    OrganisationQuota = 3,
                    IndividualQuota = 5,
                    ReviewFrom = "2023-06-01",
                    ReviewTo = "2023-09-30",
                },
                new EventContext("applications", edition, 1, DateTimeOffset.UnixEpoch),
                Cancel
            );
            await db.SaveChangesAsync(Cancel);
        });
        using var office = app.As(Roles.Office);
        using var leading = app.As(Roles.LeadingGroup, "leading-group");
        using var drafted = await office.PostAsJsonAsync(
            RuleSets,
            new DraftRuleSetRequest(edition, Content),
            AwardJson.Options,
            Cancel
        );
        Assert.Equal(HttpStatusCode.Created, drafted.StatusCode);
        var rules = await ReadAsync(drafted);
        var meeting = new ApproveRuleSetRequest(
            new(2023, 1, 30),
            new PaperDocument(null, new(2023, 1, 30), null),
            For: 5,
            Against: 0,
            Abstain: 0
        );

        using var early = await SendAsync(leading, rules.Id, "approve", drafted, meeting);
        Assert.Equal(HttpStatusCode.Conflict, early.StatusCode);
        using var submitted = await SendAsync(office, rules.Id, "submit", drafted, null);
        Assert.Equal(RuleSetState.Submitted, (await ReadAsync(submitted)).State);
        using var notByOffice = await SendAsync(office, rules.Id, "approve", submitted, meeting);
        Assert.Equal(HttpStatusCode.Forbidden, notByOffice.StatusCode);
        using var lost = await SendAsync(
            leading,
            rules.Id,
            "approve",
            submitted,
            meeting with
            {
                For = 2,
                Against = 3,
            }
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lost.StatusCode);
        using var approved = await SendAsync(leading, rules.Id, "approve", submitted, meeting);
        Assert.Equal(RuleSetState.Approved, (await ReadAsync(approved)).State);
        using var criteria = await office.GetAsync(
            $"/api/review/catalogues/{Content.Organisation.Catalogue}",
            Cancel
        );
        var catalogue = await criteria.Content.ReadFromJsonAsync<CatalogueView>(
            AwardJson.Options,
            Cancel
        );
        Assert.Equal(("领导小组2023年1月30日审定", ""), (catalogue!.ConfirmedBy, catalogue.Note));
        using var again = await SendAsync(office, rules.Id, "submit", approved, null);
        Assert.Contains(
            "rules-frozen",
            await again.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );

        using var visitor = app.Anonymous();
        var published = await visitor.GetFromJsonAsync<PublishedRulesView>(
            $"/api/review/editions/{edition}/published-rules",
            AwardJson.Options,
            Cancel
        );
        Assert.Equal(Content.SupervisorContact, published!.SupervisorContact);
        Assert.Null(published.Experts);
    }

    private static RuleSetContent Content { get; } =
        new(
            new("gbt19580-2012", 40, 40, 20, 600),
            new("individual-2022", 50, 50, 0, 60),
            PanelSize: 3,
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

    private static (int Items, int Points) Size(string code) =>
        Catalogues.Find(code) is { } c ? (c.Items.Count, c.Points) : default;

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        Guid id,
        string verb,
        HttpResponseMessage seen,
        ApproveRuleSetRequest? body
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{RuleSets}/{id}/{verb}")
        {
            Content = body is null ? null : JsonContent.Create(body, options: AwardJson.Options),
        };
        request.Headers.Add("If-Match", $"{seen.Headers.ETag}");
        return await client.SendAsync(request, Cancel);
    }

    private static async Task<RuleSetView> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, text);
        return (await answer.Content.ReadFromJsonAsync<RuleSetView>(AwardJson.Options, Cancel))!;
    }
}
