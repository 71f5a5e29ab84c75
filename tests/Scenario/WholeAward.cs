using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Export;
using QualityAward.Scenario.Playing;
using QualityAward.Scenario.Stages;

namespace QualityAward.Scenario;

/// <summary>第三届 from the call on: all roles, through the gateway, in simulated time.</summary>
public sealed class WholeAward(Stagehand hand, Account account)
{
    /// <summary>Everybody who applies; with their applications, once they have.</summary>
    public IReadOnlyList<Candidate> Field { get; } = Cast.Field.All();

    /// <summary>The edition, once it is opened.</summary>
    public EditionView? Edition { get; private set; }

    /// <summary>Whether this system has the third edition already.</summary>
    public async Task<bool> IsPlayedAsync() =>
        (await hand.Visitor.GetAsync<Page<EditionView>>("/api/applications/editions")).Items.Count
        > 0;

    /// <summary>Whether an earlier play came as far as <see cref="Halt.Review"/>: half of the experts have sealed their sheets.</summary>
    public async Task<bool> IsCompleteAsync()
    {
        try
        {
            var expert = await hand.AsAsync(ReviewGround.Experts[Scoring.FirstExperts - 1]);
            var tasks = await expert.GetAsync<List<ScoringTask>>(
                "/api/review/sheets/mine?stage=material"
            );
            return tasks.Count > 0 && tasks.All(t => t.State is SheetState.Submitted);
        }
        catch (ScenarioException)
        {
            // Not appointed yet, or no stage is open.
            return false;
        }
    }

    /// <summary>Plays.</summary>
    /// <param name="until">Where to stop; the whole award when null.</param>
    /// <returns>The canonical text of what the whole award has come to; null where it stopped before.</returns>
    public async Task<string?> RunAsync(Halt? until)
    {
        await hand.ReadClockAsync();
        var field = Field;
        var edition = await new CallForApplications(hand, account).PlayAsync();
        Edition = edition;
        await new Registers(hand, account, field).PlayAsync();
        await new Filing(hand, account, edition, field).PlayAsync();
        await hand.MoveToAsync(2023, 4, 10);
        IReadOnlyList<Candidate> filed =
        [
            .. field.Where(c => c.Key is not ("o11" or "o12" or "i8")),
        ];
        await new PreliminaryReview(hand, account, edition, filed).PlayAsync();
        if (until is Halt.Recheck)
        {
            return null;
        }

        var accepted = await new Acceptance(hand, account, edition, filed).PlayAsync();
        if (until is Halt.Ground)
        {
            return null;
        }

        await new ReviewGround(hand, account, edition, accepted).PlayAsync();
        var scoring = new Scoring(hand, account, edition, accepted);
        await scoring.BeginAsync();
        if (until is Halt.Review)
        {
            account.End();
            return null;
        }

        await scoring.FinishAsync();
        if (until is Halt.Deliberation)
        {
            return null;
        }

        await ConcludeAsync(edition, accepted);
        // Of the package every play has another one: its keys, its times.
        var end = await new EndState(hand, edition, field).ReadAsync();
        await new Archived(hand, account, edition).PlayAsync();
        return end;
    }

    /// <summary>Goes on to the end where a play stopped at <see cref="Halt.Review"/>, perhaps on another day.</summary>
    /// <exception cref="ScenarioException">The system is not there, or no longer.</exception>
    public async Task GoOnAsync()
    {
        await hand.ReadClockAsync();
        var office = await hand.AsAsync("office");
        var editions = await office.GetAsync<Page<EditionView>>("/api/applications/editions");
        var edition =
            editions.Items.SingleOrDefault()
            ?? throw new ScenarioException("没有演示数据，请先以 --demo 启动。");
        // Whoever was accepted is reviewed by somebody.
        var ids = new Dictionary<string, Guid>();
        foreach (var user in ReviewGround.Experts)
        {
            var expert = await hand.AsAsync(user);
            foreach (
                var task in await expert.GetAsync<List<ScoringTask>>(
                    "/api/review/sheets/mine?stage=material"
                )
            )
            {
                ids[task.CandidateName] = task.CandidateId;
            }
        }

        IReadOnlyList<Candidate> accepted = [.. Field.Where(c => ids.ContainsKey(c.Name))];
        foreach (var candidate in accepted)
        {
            candidate.Id = ids[candidate.Name];
        }

        var scoring = new Scoring(hand, account, edition, accepted);
        await scoring.GoOnAsync();
        await scoring.FinishAsync();
        await ConcludeAsync(edition, accepted);
    }

    private async Task ConcludeAsync(EditionView edition, IReadOnlyList<Candidate> accepted)
    {
        var winners = await new Award(hand, account, edition, accepted).PlayAsync();
        await new After(hand, account, edition, winners).PlayAsync();
    }
}
