using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第三十二条: a version of the 管理办法 from its document to the edition that rests on it, over a real database.</summary>
public sealed class RegulationProposalTests(EditionTests.App app) : IClassFixture<EditionTests.App>
{
    private const string Path = "regulation-proposals";

    [Fact]
    [Article(2)]
    [Article(4)]
    [Article(32)]
    public async Task A_version_is_entered_checked_by_another_and_binds_the_editions_after_it()
    {
        using var admin = app.As(Roles.Administrator, subject: "one");
        using var other = app.As(Roles.Administrator, subject: "two");
        using var office = app.As(Roles.Office);
        var scan = await Journey.UploadAsync(admin);
        (await office.PostReply(Path, Request(scan))).Refused(403, "role-lacks-right");
        (await admin.PostReply(Path, Request(null))).Refused(422, "paper-incomplete");
        (await admin.PostReply(Path, Request(scan) with { BanYears = 300 })).Refused(
            422,
            "regulation-number-beyond-reason"
        );
        (await admin.PostReply(Path, Request(scan) with { Repeals = null })).Refused(
            422,
            "regulation-validity-overlaps"
        );

        var entered = (await admin.PostReply(Path, Request(scan))).As<RegulationProposalView>();
        Assert.Equal(
            (RegulationProposalState.Proposed, "2023"),
            (entered.State, entered.Version.Code)
        );
        (await admin.PostReply(Path, Request(scan))).Refused(422, "document-number-used");
        Assert.Equal(["2022"], await CodesAsync());
        var at = $"{Path}/{entered.Id}";
        (await admin.ActReply(at, "adopt")).Refused(422, "second-person-needed");
        Assert.Equal(200, (await other.GetReply($"files/{scan}")).Status);
        Assert.Equal(
            RegulationProposalState.Adopted,
            (await other.ActReply(at, "adopt")).As<RegulationProposalView>().State
        );
        (await other.ActReply(at, "adopt")).Refused(409, "regulation-proposal-settled");
        Assert.Equal(["2022", "2023"], await CodesAsync());
        await TheLogHasALeafAsync(entered.Id);

        // 第三十二条: what is shown is until when each is really in force.
        var shown = (await office.GetReply("regulation-versions")).As<RegulationVersionView[]>();
        Assert.Equal([new(2023, 1, 31), new DateOnly(2028, 1, 31)], shown.Select(v => v.ValidTo));

        // Not bound yet: a mistake can be undone, and its code is not given again.
        (
            await admin.ActReply(at, "undo", new RegulationReasonRequest("录错名额"))
        ).As<RegulationProposalView>();
        Assert.Equal(["2022"], await CodesAsync());
        var again = (
            await other.PostReply(Path, Request(scan: await Journey.UploadAsync(other)))
        ).As<RegulationProposalView>();
        Assert.Equal("2023-2", again.Version.Code);
        at = $"{Path}/{again.Id}";
        (await admin.ActReply(at, "adopt")).As<RegulationProposalView>();

        app.Clock.Now = new(2023, 2, 1, 9, 0, 0, AwardClock.ShanghaiOffset);
        var request = Schedules.Request(organisations: 4, firstYear: 2022) with
        {
            Schedule = Schedules.Lawful with
            {
                CallOn = new(2023, 2, 1),
                FilingFrom = new(2023, 2, 2),
                AwardNoticeTo = new(2023, 10, 25),
            },
        };
        var opened = (await office.PostReply("editions", request)).As<EditionView>();
        Assert.Equal(("2023-2", 2024), (opened.RegulationVersion, opened.LastYear));
        (await other.ActReply(at, "undo", new RegulationReasonRequest("不再需要"))).Refused(
            422,
            "regulation-version-bound"
        );
        var undo = Assert.Single((await other.GetReply(at)).As<RegulationProposalView>().Acts);
        Assert.Equal(
            $"{opened.Name}以该版管理办法为依据，录入不得撤销。",
            Assert.Single(undo.Obstacles).Text
        );
        Assert.Equal(["2022", "2023-2"], await CodesAsync());
    }

    internal static ProposeRegulationRequest Request(Guid? scan) =>
        new(
            "示例市政府质量奖评选管理办法",
            "示例市人民政府办公室",
            new PaperDocument("攀办规〔2023〕1号", new(2023, 1, 30), scan),
            InForceFrom: new(2023, 2, 1),
            InForceTo: new(2028, 1, 31),
            CycleYears: 3,
            OrganisationQuota: 4,
            IndividualQuota: 5,
            CleanYears: 3,
            AcceptanceNoticeDays: 5,
            AwardNoticeDays: 7,
            BanYears: 10,
            LiabilityYears: 6,
            Repeals: "2022"
        );

    // As other services are told.
    private async Task<string[]> CodesAsync()
    {
        using var channel = app.GrpcAs(ResourceNames.Honours);
        var reply = await new Regulations.RegulationsClient(channel).ListAsync(new());
        return [.. reply.Versions.Select(v => v.Code)];
    }

    private Task TheLogHasALeafAsync(Guid proposal) =>
        app.InScopeAsync<ApplicationsDb>(async db =>
        {
            var type = LeafRequested.Descriptor.FullName;
            var payload = await db
                .Database.SqlQuery<byte[]>(
                    $"SELECT payload AS \"Value\" FROM outbox_events WHERE aggregate_id = {proposal} AND type = {type}"
                )
                .SingleAsync();
            var leaf = LeafRequested.Parser.ParseFrom(payload);
            Assert.Equal(
                ("regulation-version-adopted", "攀办规〔2023〕1号", 32),
                (leaf.Type, leaf.Subject, leaf.Article)
            );
        });
}
