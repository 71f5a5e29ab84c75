namespace QualityAward.LocalHosting.Dashboard;

/// <summary>What the dashboard is called and where it answers.</summary>
/// <param name="ApplicationName">Title of its pages.</param>
/// <param name="Port">Port of its pages on the loopback address.</param>
internal sealed record DashboardOptions(string ApplicationName, int Port = 18888);
