using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.People;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>Review alone, with Publicity's log standing in.</summary>
public sealed class ScoringApp(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.ReviewDb)
{
    private static readonly string[] Items = ["G1", "G2", "G3", "G4", "G5"];

    /// <summary>Publicity's log, as Review sees it.</summary>
    public LogStandIn Log { get; } = new();

    /// <summary>An expert of the edition's panels.</summary>
    public HttpClient Expert(string subject) => As(Roles.Expert, UnitKinds.ExpertGroup, subject);

    /// <inheritdoc/>
    protected override void Configure(IServiceCollection services) =>
        services.Replace(ServiceDescriptor.Singleton<Log.LogClient>(Log));

    /// <summary>An edition with approved rules, one organisation and one individual, and a panel of two for both.</summary>
    internal async Task<Scene> SetAsync(bool approved = true)
    {
        var edition = Guid.NewGuid();
        var firm = Candidate(edition, CandidateKind.Organisation, "示例公司");
        var person = Candidate(edition, CandidateKind.Individual, "示例个人");
        await InScopeAsync<ReviewDb>(async db =>
        {
            db.Add(
                ReviewEdition.Of(
                    new()
                    {
                        EditionId = $"{edition}",
                        EditionName = "示例届次",
                        RegulationVersion = "2022",
                        OrganisationQuota = 3,
                        IndividualQuota = 5,
                        ReviewFrom = "2023-06-01",
                        ReviewTo = "2023-09-30",
                    }
                )
            );
            db.AddRange(firm, person);
            db.Add(Rules(edition, approved));
            foreach (var (place, subject) in Scene.Panel.Index())
            {
                db.Add(
                    Appointment.Of(
                        new(edition, subject, $"示例·{subject}", ReviewGroup.Expert, []),
                        DateTimeOffset.UnixEpoch
                    )
                );
                db.Add(
                    new PanelAssignment
                    {
                        CandidateId = firm.Id,
                        EditionId = edition,
                        Subject = subject,
                        Place = place,
                    }
                );
                db.Add(
                    new PanelAssignment
                    {
                        CandidateId = person.Id,
                        EditionId = edition,
                        Subject = subject,
                        Place = place,
                    }
                );
            }

            foreach (var subject in Scene.Panel.Append(Scene.Office))
            {
                db.Add(new Pledge { EditionId = edition, Subject = subject });
                db.Add(Declared(edition, firm.Id, subject));
                db.Add(Declared(edition, person.Id, subject));
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);

            // A panel of two and five items for both kinds keep the tests short; the rules against that have their own.
            await db.Database.ExecuteSqlAsync(
                $"""
                UPDATE rule_sets SET content = jsonb_set(jsonb_set(content, ARRAY['panelSize'], '2'),
                    ARRAY['organisation', 'catalogue'], '"individual-2022"')
                WHERE edition_id = {edition}
                """,
                TestContext.Current.CancellationToken
            );
        });
        return new(edition, firm.Id, person.Id);
    }

    internal async Task AgreeAsync(Guid candidate, string stage)
    {
        using var lead = Expert("lead");
        using var member = Expert("member");
        await ScoreAsync(lead, stage, candidate, 60);
        await ScoreAsync(member, stage, candidate, 65);
        var room = $"consensus/{stage}/{candidate}";
        var proposed = await lead.SendAsync(
            HttpMethod.Put,
            room,
            new SaveConsensusRequest(All(60))
        );
        var done = await member.SendAsync(HttpMethod.Post, $"{room}/confirm", tag: proposed.Tag);
        Assert.True(done.As<ConsensusView>().Agreed);
    }

    internal static async Task ScoreAsync(
        HttpClient expert,
        string stage,
        Guid candidate,
        int percentage
    )
    {
        var path = $"sheets/{stage}/{candidate}";
        var found = await expert.GetReply(path);
        var saved = await expert.SendAsync(HttpMethod.Put, path, Sheet(percentage), found.Tag);
        var submitted = await expert.SendAsync(HttpMethod.Post, $"{path}/submit", tag: saved.Tag);
        Assert.Equal(SheetState.Submitted, submitted.As<SheetView>().State);
    }

    internal static SaveSheetRequest Sheet(int percentage) =>
        new("individual-2022", All(percentage), "示例：优势", null);

    internal static List<ItemScore> All(int percentage) =>
        [.. Items.Select(i => new ItemScore(i, percentage, null))];

    private static Declaration Declared(Guid edition, Guid candidate, string subject) =>
        new()
        {
            EditionId = edition,
            CandidateId = candidate,
            Subject = subject,
        };

    private static ReviewCandidate Candidate(Guid edition, CandidateKind kind, string name)
    {
        var candidate = ReviewCandidate.Of(Guid.NewGuid(), $"{edition}");
        candidate.Describe(
            new() { Kind = kind is CandidateKind.Individual ? "individual" : "org", Name = name },
            $"enterprise-{name}",
            "county-office-510411",
            ""
        );
        candidate.Accept($"org:{name}");
        return candidate;
    }

    private static RuleSet Rules(Guid edition, bool approved)
    {
        var rules = RuleSet.Draft(
            new(
                edition,
                new(
                    new("gbt19580-2012", 40, 40, 20, 60),
                    new("individual-2022", 50, 50, 0, 60),
                    PanelSize: RuleSetContentRule.SmallestPanel,
                    ComplaintDays: 30,
                    UnsignedComplaints: true,
                    PublishExpertNames: true,
                    StampedActs.Shipped,
                    LotSeed: 7,
                    SiteListSize: 2,
                    DefenceListSize: 2,
                    Quorum: 3,
                    MajorityPercent: 50,
                    ["示例：组成办法"],
                    "示例：0812-0000000"
                )
            )
        );
        if (approved)
        {
            var day = new DateOnly(2023, 1, 9);
            var then = new DateTimeOffset(day, new(9, 0), AwardClock.ShanghaiOffset);
            rules.Submit(then);
            rules.Approve(new(day, new PaperDocument(null, day, null), 5, 0, 0), then);
        }

        return rules;
    }
}

/// <summary>The edition that <see cref="ScoringApp.SetAsync"/> made.</summary>
internal sealed record Scene(Guid Edition, Guid Firm, Guid Person)
{
    public const string Office = "office@city-office";
    public static readonly string[] Panel = ["lead", "member"];
}

/// <summary>Publicity without Publicity: every leaf stands in the log but <see cref="Withheld"/>.</summary>
public sealed class LogStandIn : Log.LogClient
{
    /// <summary>So many leaves are not in the log yet.</summary>
    public int Withheld { get; set; }

    /// <summary>Whether it answers.</summary>
    public bool Reachable { get; set; } = true;

    /// <inheritdoc/>
    public override AsyncUnaryCall<AcknowledgedReply> AcknowledgedAsync(
        AcknowledgedRequest request,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default
    )
    {
        var reply = new AcknowledgedReply();
        reply.Leaves.AddRange(
            request
                .LeafIds.Skip(Withheld)
                .Select((id, i) => new Acknowledgement { LeafId = id, Index = i })
        );
        return new(
            Reachable
                ? Task.FromResult(reply)
                : Task.FromException<AcknowledgedReply>(
                    new RefusedException(Refusals.CannotVerifyNow)
                ),
            Task.FromResult(new Metadata()),
            () => Status.DefaultSuccess,
            () => [],
            () => { }
        );
    }
}
