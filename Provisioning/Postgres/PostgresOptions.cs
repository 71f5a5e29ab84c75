namespace QualityAward.Provisioning;

/// <summary>What kind of PostgreSQL server to run.</summary>
/// <param name="DataFolder">Full path of its data; made when missing, kept when stopped.</param>
/// <param name="Password">Password of the user <c>postgres</c>; must stay the same for the same data.</param>
/// <param name="Port">Port on the loopback address.</param>
/// <param name="Durable">False only for data that is thrown away: nothing is forced to disk.</param>
public sealed record PostgresOptions(
    string DataFolder,
    string Password,
    int Port,
    bool Durable = true
);
