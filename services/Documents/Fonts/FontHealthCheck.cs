using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace QualityAward.Documents.Fonts;

/// <summary>Says which font documents are set in. Without one everything else works, so only degraded.</summary>
internal sealed class FontHealthCheck(DocumentFonts fonts) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            fonts.Find() is var (regular, bold)
                ? HealthCheckResult.Healthy($"{regular.Name}, {bold.Name}: {regular.File}")
                : HealthCheckResult.Degraded("No Chinese font was found: see Award:FontFolder.")
        );
}
