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

    /// <summary>One run for all points: each process that is started anew meets those that are left.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public Task Processes_that_end_at_every_point_lose_nothing_and_repeat_nothing(int replicas) =>
        EndAtAsync(FaultPoint.All, replicas);

    /// <summary>To find the point that is to blame when the test of all of them fails.</summary>
    [Theory(Explicit = true), MemberData(nameof(PointsAndReplicas))]
    public Task A_process_that_ends_loses_nothing_and_repeats_nothing(string point, int replicas) =>
        EndAtAsync([point], replicas);

    private async Task EndAtAsync(IReadOnlyList<string> points, int replicas)
    {
        await using var system = await ProbeSystem.StartAsync(
            databases,
            replicas,
            string.Join(',', points.Select(point => $"{point}@7"))
        );

        await system.WhenDoneAsync();

        Assert.Equal(points.Order(), system.Ended().Order());
        // Two points that are passed at once end one process together.
        Assert.InRange(system.Deaths, 1, points.Count);
        var raised = await system.RaisedAsync();
        var wanted = Probe
            .Ids.Order()
            .SelectMany(id => Enumerable.Range(1, Probe.EventsEach).Select(seq => (id, (long)seq)));
        Assert.Equal(wanted, raised.OrderBy(r => r.AggregateId).ThenBy(r => r.Seq));
        Assert.Equal(raised, await system.AppliedAsync());
    }
}
