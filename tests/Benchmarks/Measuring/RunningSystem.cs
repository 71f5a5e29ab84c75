using QualityAward.Common;

namespace QualityAward.Benchmarks.Measuring;

/// <summary>The system behind a gateway, as far as it runs on this machine.</summary>
/// <param name="Gateway">The gateway's address.</param>
/// <param name="GatewayProcess">The gateway's process id.</param>
public sealed record RunningSystem(Uri Gateway, int GatewayProcess)
{
    /// <summary>
    /// Those of the system's processes that have a part in an answer, by <see cref="ProcessTable.NameOf"/>; what the others do
    /// meanwhile, by themselves, is no cost of it.
    /// </summary>
    public IReadOnlyList<int> Processes(params string[] names) =>
        [
            .. ProcessTable
                .Family(ProcessTable.ParentOf(GatewayProcess))
                .Where(id => names.Contains(ProcessTable.NameOf(id))),
        ];

    /// <summary>Finds the process that was told this public address.</summary>
    /// <exception cref="InvalidOperationException">There is none on this machine.</exception>
    public static RunningSystem Find(Uri gateway)
    {
        var id = ProcessTable
            .All()
            .FirstOrDefault(p =>
                ProcessTable.VariableOf(p, "Award__PublicUrl") is { } url
                && new Uri(url) == gateway
                && ProcessTable.VariableOf(p, "ConnectionStrings__gatewaydb") is not null
            );
        return id > 0
            ? new(gateway, id)
            : throw new InvalidOperationException($"No process of this machine is {gateway}.");
    }

    /// <summary>The database of Applications, by its own login.</summary>
    public string ApplicationsDb() =>
        ProcessTable.VariableOf(
            Processes("Applications")[0],
            $"ConnectionStrings__{ResourceNames.ApplicationsDb}"
        ) ?? throw new InvalidOperationException("Applications has no database.");
}
