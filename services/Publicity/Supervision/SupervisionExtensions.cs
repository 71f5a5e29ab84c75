using QualityAward.Contracts.Applications.V1;
using QualityAward.Events;

namespace QualityAward.Publicity.Supervision;

/// <summary>Wires the supervisors' timeline.</summary>
internal static class SupervisionExtensions
{
    public static void AddSupervision(this WebApplicationBuilder builder)
    {
        builder.AddEventHandler<EditionOpened, EditionOpenedHandler>();
        builder.AddEventHandler<EditionCancelled, EditionCancelledHandler>();
        builder.AddEventHandler<ApplicationReported, ApplicationReportedHandler>();
        builder.Services.AddScoped<StepTimeline>();
    }
}
