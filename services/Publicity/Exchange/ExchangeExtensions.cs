using QualityAward.Casework.Acts;
using QualityAward.Casework.ClockJobs;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Exchange;

/// <summary>Wires the programme of activities; whom Identity knows is asked by complaints' client.</summary>
internal static class ExchangeExtensions
{
    public static void AddExchange(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddSingleton<ParticipantVault>()
            .AddScoped<Organisers>()
            .AddScoped<ActivityMaterials>()
            .AddScoped<ParticipantCounts>()
            .AddScoped<Feedback>()
            .AddScoped<Places>()
            .AddScoped<ActivityDesk>()
            .AddScoped<ActivityPlanning>()
            .AddScoped<PublicActivities>()
            .AddScoped<TakePart>()
            .AddScoped<ParticipantDesk>()
            .AddCaseAnswer<Activity, ActivityDetail, ActivityAnswer>();
        builder.AddClockJob<ForgetParticipants>();
    }
}
