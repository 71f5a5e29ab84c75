using QualityAward.Casework.Archive;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Review.V1;
using QualityAward.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>Wires notices: who tells what becomes public.</summary>
internal static class NoticeExtensions
{
    public static void AddNotices(this WebApplicationBuilder builder)
    {
        builder.AddEventHandler<CallIssued, CallIssuedHandler>();
        builder.AddEventHandler<EditionWithdrawn, EditionWithdrawnHandler>();
        builder.AddEventHandler<AcceptanceListAnnounced, AcceptanceListAnnouncedHandler>();
        builder.AddEventHandler<AwardListAnnounced, AwardListAnnouncedHandler>();
        builder.AddEventHandler<AwardDecided, AwardDecidedHandler>();
        builder.AddEventHandler<AwardRevoked, AwardRevokedHandler>();
        builder.AddEventHandler<RevocationChanged, RevocationChangedHandler>();
        builder.AddEventHandler<CandidateStopped, CandidateStoppedHandler>();
        builder.AddEventHandler<CandidateResumed, CandidateResumedHandler>();
        builder.Services.AddSingleton(
            builder.Configuration.GetSection(ObjectionSettings.Section).Get<ObjectionSettings>()
                ?? new ObjectionSettings()
        );
        builder.Services.AddScoped<PublishedEditions>();
        builder.Services.AddScoped<AnnouncedList>();
        builder.Services.AddScoped<NoticePress>();
        builder.Services.AddScoped<NoticeViews>().AddSingleton<PrintedNotices>();
        builder.Services.AddScoped<NoticeList>().AddScoped<IArchiveSource, NoticeSource>();
    }
}
