using FsCheck.Xunit;
using QualityAward.Common;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>Panels for any field of candidates and any conflicts.</summary>
public sealed class PanelPlanTests
{
    private const int Size = 3;

    [Property(MaxTest = 25)]
    [Article(22)]
    public void Nobody_sits_where_there_is_a_conflict_and_every_panel_is_full(int seed)
    {
        var (cases, experts) = Field(seed, conflicts: true);
        if (PanelPlan.Lacking(cases, experts, Size).Count > 0)
        {
            Assert.Equal(
                "panel-infeasible",
                Refused.CodeOf(() => PanelPlan.Solve(cases, experts, Size))
            );
            return;
        }

        var plan = PanelPlan.Solve(cases, experts, Size);
        foreach (var c in cases)
        {
            Assert.Equal(Size, plan[c.Id].Distinct().Count());
            Assert.All(
                plan[c.Id],
                subject => Assert.Contains(c.Id, experts.Single(e => e.Subject == subject).May)
            );
        }
    }

    [Property(MaxTest = 25)]
    [Article(15)]
    public void Without_conflicts_loads_differ_by_one_at_most(int seed)
    {
        var (cases, experts) = Field(seed, conflicts: false);
        var plan = PanelPlan.Solve(cases, experts, Size);
        var loads = experts
            .Select(e => plan.Values.Count(panel => panel.Contains(e.Subject)))
            .ToList();
        Assert.InRange(loads.Max() - loads.Min(), 0, 1);
    }

    [Property(MaxTest = 10)]
    [Article(15)]
    public void The_same_field_in_any_order_gives_the_same_panels(int seed)
    {
        var (cases, experts) = Field(seed, conflicts: false);
        var first = PanelPlan.Solve(cases, experts, Size);
        var again = PanelPlan.Solve(
            cases.AsEnumerable().Reverse(),
            experts.AsEnumerable().Reverse(),
            Size
        );
        Assert.All(cases, c => Assert.Equal(first[c.Id], again[c.Id]));
    }

    [Property(MaxTest = 10)]
    [Article(25)]
    public void Who_sits_and_still_may_stays_when_a_gap_is_filled(int seed)
    {
        var (cases, experts) = Field(seed, conflicts: false);
        var first = PanelPlan.Solve(cases, experts, Size);
        var gone = experts[0].Subject;
        var again = PanelPlan.Solve(
            cases.Select(c => c with { Seated = first[c.Id].ToHashSet() }),
            experts.Where(e => e.Subject != gone),
            Size
        );
        Assert.All(
            cases,
            c =>
            {
                Assert.Empty(first[c.Id].Except([gone]).Except(again[c.Id]));
                Assert.Equal(Size, again[c.Id].Count);
            }
        );
    }

    private static (List<CandidateToSeat> Cases, List<ExpertToSeat> Experts) Field(
        int seed,
        bool conflicts
    )
    {
        var random = new Random(seed);
        var cases = Enumerable
            .Range(0, random.Next(1, 12))
            .Select(i => new CandidateToSeat(Guid.NewGuid(), $"示例{i:00}", new HashSet<string>()))
            .ToList();
        var experts = Enumerable
            .Range(0, random.Next(Size + 1, 9))
            .Select(i => new ExpertToSeat(
                $"e{i}",
                $"专家{i}",
                cases.Where(_ => !conflicts || random.Next(4) > 0).Select(c => c.Id).ToHashSet()
            ))
            .ToList();
        return (cases, experts);
    }
}
