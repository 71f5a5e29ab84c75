namespace QualityAward.ServiceDefaults.Settings;

/// <summary>Which service this process is: a value of <see cref="Common.ResourceNames"/>.</summary>
/// <param name="Name">Resource name, OpenTelemetry service name and OAuth client id.</param>
public sealed record AwardService(string Name);
