using Google.OrTools.Sat;

namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>A candidate that needs a panel.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name, by which the input is sorted.</param>
/// <param name="Seated">Experts that stay.</param>
public sealed record CandidateToSeat(Guid Id, string Name, IReadOnlySet<string> Seated);

/// <summary>An expert who may review.</summary>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name, by which the input is sorted.</param>
/// <param name="May">The candidates that may be given: declared, without a conflict.</param>
public sealed record ExpertToSeat(string Subject, string Name, IReadOnlySet<Guid> May);

/// <summary>
/// 第十五条、第二十二条：each candidate gets its panel of experts without a conflict, the work shared as evenly as the
/// conflicts allow. The same input gives the same panels: sorted, one worker, a fixed seed, a deterministic limit.
/// </summary>
public static class PanelPlan
{
    private const string Parameters =
        "num_workers:1, random_seed:15, max_deterministic_time:20, cp_model_presolve:true";

    /// <summary>The candidates for which there are too few experts, by name.</summary>
    public static IReadOnlyList<Guid> Lacking(
        IEnumerable<CandidateToSeat> candidates,
        IReadOnlyCollection<ExpertToSeat> experts,
        int size
    ) =>
        [
            .. Sorted(candidates)
                .Where(c => experts.Count(e => e.May.Contains(c.Id)) < size)
                .Select(c => c.Id),
        ];

    /// <summary>Whether a plan that was made before is one for what stands now.</summary>
    public static bool Holds(
        IReadOnlyDictionary<Guid, IReadOnlyList<string>> plan,
        IReadOnlyCollection<CandidateToSeat> candidates,
        IEnumerable<ExpertToSeat> experts,
        int size
    )
    {
        var may = experts.ToDictionary(e => e.Subject, e => e.May);
        return plan.Count == candidates.Count
            && candidates.All(c =>
                plan.TryGetValue(c.Id, out var panel)
                && panel.Count >= size
                && panel.All(e => may.TryGetValue(e, out var cases) && cases.Contains(c.Id))
                && c.Seated.All(e =>
                    panel.Contains(e)
                    || !(may.TryGetValue(e, out var cases) && cases.Contains(c.Id))
                )
            );
    }

    /// <summary>The panel of each candidate, experts by name.</summary>
    /// <param name="candidates">Candidates; who is seated and still may, stays.</param>
    /// <param name="experts">Experts.</param>
    /// <param name="size">Experts a candidate.</param>
    /// <exception cref="Common.RefusedException"><c>panel-infeasible</c>.</exception>
    public static IReadOnlyDictionary<Guid, IReadOnlyList<string>> Solve(
        IEnumerable<CandidateToSeat> candidates,
        IEnumerable<ExpertToSeat> experts,
        int size
    )
    {
        var cases = Sorted(candidates);
        var people = experts
            .OrderBy(e => e.Name, StringComparer.Ordinal)
            .ThenBy(e => e.Subject, StringComparer.Ordinal)
            .ToList();
        if (Lacking(cases, people, size) is { Count: > 0 } lacking)
        {
            throw PanelRefusals.Infeasible(lacking);
        }

        var model = new CpModel();
        var seats = Seats(model, cases, people);
        foreach (var (i, c) in cases.Index())
        {
            var row = people.Index().Where(e => e.Item.May.Contains(c.Id)).ToList();
            foreach (var (e, person) in row.Where(e => c.Seated.Contains(e.Item.Subject)))
            {
                model.Add(seats[i, e]! == 1);
            }

            var seated = row.Count(e => c.Seated.Contains(e.Item.Subject));
            model.Add(
                LinearExpr.Sum(row.Select(e => seats[i, e.Index]!)) == Math.Max(size, seated)
            );
        }

        ShareEvenly(model, seats, cases, people);
        var solver = new CpSolver { StringParameters = Parameters };
        if (solver.Solve(model) is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
        {
            throw PanelRefusals.Infeasible([.. cases.Select(c => c.Id)]);
        }

        return cases
            .Index()
            .ToDictionary(
                c => c.Item.Id,
                c =>
                    (IReadOnlyList<string>)
                        [
                            .. people
                                .Index()
                                .Where(e =>
                                    seats[c.Index, e.Index] is { } seat && solver.BooleanValue(seat)
                                )
                                .Select(e => e.Item.Subject),
                        ]
            );
    }

    private static List<CandidateToSeat> Sorted(IEnumerable<CandidateToSeat> candidates) =>
        [.. candidates.OrderBy(c => c.Name, StringComparer.Ordinal).ThenBy(c => c.Id)];

    private static BoolVar?[,] Seats(
        CpModel model,
        List<CandidateToSeat> cases,
        List<ExpertToSeat> people
    )
    {
        var seats = new BoolVar?[cases.Count, people.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            for (var e = 0; e < people.Count; e++)
            {
                seats[i, e] = people[e].May.Contains(cases[i].Id)
                    ? model.NewBoolVar($"{i}-{e}")
                    : null;
            }
        }

        return seats;
    }

    /// <summary>The heaviest and the lightest load as near to each other as can be.</summary>
    private static void ShareEvenly(
        CpModel model,
        BoolVar?[,] seats,
        List<CandidateToSeat> cases,
        List<ExpertToSeat> people
    )
    {
        var most = model.NewIntVar(0, cases.Count, "most");
        var least = model.NewIntVar(0, cases.Count, "least");
        for (var e = 0; e < people.Count; e++)
        {
            var own = Enumerable
                .Range(0, cases.Count)
                .Select(i => seats[i, e])
                .OfType<BoolVar>()
                .ToList();
            if (own.Count > 0)
            {
                var load = LinearExpr.Sum(own);
                model.Add(load <= most);
                model.Add(load >= least);
            }
        }

        model.Minimize(most - least);
    }
}
