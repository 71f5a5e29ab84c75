using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.CaseEvents;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Events.V1;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;
using static QualityAward.Contracts.Rest.Applications.ApplicationState;

namespace QualityAward.Applications.Tests;

/// <summary>第九条、第二十四条：a case that was stopped by what proved wrong goes on where it stood.</summary>
public sealed class ResumingTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const string Honours = "honours";
    private readonly Guid _register = Guid.NewGuid();

    [Fact]
    [Article(9)]
    public async Task A_case_goes_on_once_what_stood_against_it_is_corrected()
    {
        var journey = new Journey(app);
        var id = await FileAsync(journey, await EditionAsync(journey), 1);
        await journey.ReviewAsync(id);
        var key = $"org:{Numbers.CreditCode(1)}";

        app.Registers.Entry = new()
        {
            Kind = "accident",
            Grade = "ordinary",
            Day = "2023-01-05",
            Source = "示例应急〔2023〕1号",
            RecordId = $"{Guid.NewGuid()}",
        };
        await TellAsync(1, new EventConfirmed { SubjectKey = key, At = Now });
        Assert.Equal(Ineligible, await StateAsync(id));

        // Something else still stands: it does not go on.
        await TellAsync(2, new EventCorrected { SubjectKey = key, At = Now });
        Assert.Equal(Ineligible, await StateAsync(id));

        app.Registers.Entry = null;
        await TellAsync(3, new EventCorrected { SubjectKey = key, At = Now });
        Assert.Equal(Reported, await StateAsync(id));
        var resumed = Assert.Single(
            await app.RaisedAsync<CandidateResumed>(),
            r => r.CandidateId == $"{id}"
        );
        Assert.Equal(($"{id}", false), (resumed.CandidateId, resumed.Accepted));
        await app.InScopeAsync<ApplicationsDb>(async db =>
        {
            var steps = await db.Set<CaseStep>().Where(s => s.ApplicationId == id).ToListAsync();
            Assert.Equal(
                [ApplicationVerb.FindIneligible, ApplicationVerb.Resume],
                steps.OrderBy(s => s.Number).TakeLast(2).Select(s => s.Verb)
            );
        });
    }

    [Fact]
    [Article(24)]
    public async Task A_case_goes_on_once_the_decision_that_disqualified_it_is_annulled()
    {
        var journey = new Journey(app);
        app.Registers.Entry = null;
        var id = await FileAsync(journey, await EditionAsync(journey), 2);
        var key = $"org:{Numbers.CreditCode(2)}";
        await TellAsync(
            1,
            new SubjectBanned
            {
                BanId = $"{Guid.NewGuid()}",
                SubjectKey = key,
                DecidedOn = "2023-02-06",
                LastDay = "2033-02-06",
                DocumentNumber = "攀质强办〔2023〕60号",
                At = Now,
            }
        );
        Assert.Equal(Disqualified, await StateAsync(id));
        var changed = new SanctionChanged
        {
            SubjectKey = key,
            LastDay = "2030-02-06",
            DocumentNumber = "攀府复决〔2023〕1号",
            OriginalDocument = "攀质强办〔2023〕60号",
            At = Now,
        };
        await TellAsync(2, changed);
        Assert.Equal(Disqualified, await StateAsync(id));
        await TellAsync(3, new SanctionChanged(changed) { Annulled = true });
        Assert.Equal(Submitted, await StateAsync(id));
    }

    [Theory]
    [Article(9)]
    [Article(24)]
    [InlineData(Submitted, null, Submitted)]
    [InlineData(Returned, null, Returned)]
    [InlineData(PreliminaryPassed, null, PreliminaryPassed)]
    [InlineData(Reported, null, Reported)]
    [InlineData(Listed, AcceptanceListState.Draft, Listed)]
    [InlineData(Listed, AcceptanceListState.Consulting, Listed)]
    [InlineData(Listed, AcceptanceListState.Announced, Reported)]
    [InlineData(Listed, null, Reported)]
    [InlineData(Announced, AcceptanceListState.Announced, Announced)]
    [InlineData(Announced, AcceptanceListState.Concluded, Reported)]
    [InlineData(Accepted, AcceptanceListState.Concluded, Accepted)]
    public void It_goes_on_where_it_stood_or_in_the_recheck(
        ApplicationState before,
        AcceptanceListState? list,
        ApplicationState after
    )
    {
        Assert.Equal(after, ResumeRule.After(before, list, isDecided: false));
        Assert.Null(ResumeRule.After(before, list, isDecided: true));
    }

    [Theory]
    [Article(24)]
    [InlineData(Withdrawn)]
    [InlineData(NotAccepted)]
    [InlineData(PreliminaryFailed)]
    [InlineData(FailureReported)]
    public void What_had_ended_by_itself_stays_ended(ApplicationState before) =>
        Assert.Equal(before, ResumeRule.After(before, null, isDecided: true));

    // One database, one edition: whichever test comes first opens it.
    private async Task<Guid> EditionAsync(Journey journey)
    {
        var edition = Guid.Empty;
        await app.InScopeAsync<ApplicationsDb>(async db =>
            edition = await db.Editions.Select(e => e.Id).FirstOrDefaultAsync()
        );
        return edition == Guid.Empty ? await journey.OpenEditionAsync() : edition;
    }

    private static Task<Guid> FileAsync(Journey journey, Guid edition, int n) =>
        journey.FileAsync(
            edition,
            $"enterprise-example-{n}",
            CandidateKind.Organisation,
            file =>
            {
                var form = Forms.Organisation(file, $"示例第{n}新材料有限公司");
                return form with
                {
                    Organisation = form.Organisation! with { CreditCode = Numbers.CreditCode(n) },
                };
            }
        );

    private Timestamp Now => Timestamp.FromDateTimeOffset(app.Clock.Now);

    private async Task TellAsync<T>(long seq, T message)
        where T : IMessage<T>
    {
        using var channel = app.GrpcAs(Honours);
        await new EventSink.EventSinkClient(channel).DeliverAsync(
            new()
            {
                Publisher = Honours,
                AggregateId = $"{_register}",
                FirstSeq = 1,
                Seq = seq,
                Type = message.Descriptor.FullName,
                Payload = message.ToByteString(),
                CreatedAt = Now,
            }
        );
    }

    private async Task<ApplicationState> StateAsync(Guid id)
    {
        var state = Draft;
        await app.InScopeAsync<ApplicationsDb>(async db =>
            state = (await db.Applications.FindAsync(id))!.State
        );
        return state;
    }
}
