using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.CaseEvents;

/// <summary>What other services' decisions do to open cases.</summary>
internal static class CaseEvents
{
    /// <summary>Who acts where an event of another service decides.</summary>
    public static AwardUser Of(string service) =>
        new(service, "系统", UnitKinds.CityOffice, Roles.Office);

    /// <summary>Wires the handlers.</summary>
    public static void AddCaseEvents(this WebApplicationBuilder builder)
    {
        builder.AddEventHandler<SubjectBanned, SubjectBannedHandler>();
        builder.AddEventHandler<EventConfirmed, EventConfirmedHandler>();
        builder.Services.AddScoped<ResumeCases>();
        builder.AddEventHandler<EventCorrected, EventCorrectedHandler>();
        builder.AddEventHandler<AwardDecided, AwardDecidedHandler>();
        builder.AddEventHandler<AwardRevoked, AwardRevokedHandler>();
        builder.AddEventHandler<SanctionChanged, SanctionChangedHandler>();
        builder.AddEventHandler<RevocationChanged, RevocationChangedHandler>();
    }
}
