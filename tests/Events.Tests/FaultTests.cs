using QualityAward.Events.Faults;
using QualityAward.EventsProbe;

namespace QualityAward.Events.Tests;

/// <summary>
/// Real processes, ended at every point where something could get lost or done twice. The subscriber's journal has no
/// key that would hide a double.
/// </summary>
public sealed class FaultTests(ProbeDatabases databases) : IClassFixture<ProbeDatabases>
{
    public static MatrixTheoryData<string, int> PointsAndReplicas => new(FaultPoint.All, [1, 2]);

    [Theory, MemberData(nameof(PointsAndReplicas))]
    public async Task A_process_that_ends_loses_nothing_and_repeats_nothing(
        string point,
        int replicas
    )
    {
        await using var system = await ProbeSystem.StartAsync(databases, replicas, $"{point}@7");

        await system.WhenDoneAsync();

        Assert.Equal(1, system.Deaths);
        var raised = await system.RaisedAsync();
        var wanted = Probe
            .Ids.Order()
            .SelectMany(id => Enumerable.Range(1, Probe.EventsEach).Select(seq => (id, (long)seq)));
        Assert.Equal(wanted, raised.OrderBy(r => r.AggregateId).ThenBy(r => r.Seq));
        Assert.Equal(raised, await system.AppliedAsync());
    }
}
