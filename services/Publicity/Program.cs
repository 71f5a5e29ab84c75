using Microsoft.EntityFrameworkCore;
using QualityAward.Casework;
using QualityAward.Casework.Archive;
using QualityAward.Casework.OnPaper;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Documents.Delivery;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Publicity;
using QualityAward.Publicity.Calendar;
using QualityAward.Publicity.CalendarNotices;
using QualityAward.Publicity.Complaints;
using QualityAward.Publicity.Corrections;
using QualityAward.Publicity.Exchange;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.Objections;
using QualityAward.Publicity.PublicTexts;
using QualityAward.Publicity.Search;
using QualityAward.Publicity.Supervision;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Redis;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Publicity);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<PublicityDb>(
    ResourceNames.PublicityDb,
    options =>
        options
            .UseSeeding((db, _) => ShippedCalendarNotices.Seed(db))
            .UseAsyncSeeding(
                (db, _, cancellationToken) =>
                    ShippedCalendarNotices.SeedAsync(db, cancellationToken)
            )
);
builder.AddAwardRedis();
builder.AddAwardGrpc();
builder.AddCasework();
builder.AddEvents<PublicityDb>();
builder.AddDocuments();
builder.AddRegistrations<PublicityDb>();
builder.AddTransparencyLog();
builder.AddComplaints();
builder.AddNotices();
builder.AddObjections();
builder.AddSupervision();
builder.AddTextReviews();
builder.AddExchange();
builder.Services.AddScoped<CorrectNotice>();
builder.Services.AddSingleton<CacheHints>();
builder.AddCalendarNotices();
builder.Services.AddArchiveFeed();

var app = builder.Build();
app.UseServiceDefaults();
app.UseCasework();
app.MapAwardGrpcService<WorkingDaysService>();
app.MapAwardGrpcService<LogService>();
app.MapEditionArchive();
app.MapAwardGrpcService<ComplaintsService>();
app.MapAwardGrpcService<NoticeDeskService>();
app.MapAwardGrpcService<PublicTextsService>();
var publicity = app.MapGroup("/api/publicity").WithTags("公示");
publicity.MapWorkingDays();
publicity.MapCalendarDays();
publicity.MapNotices();
publicity.MapCalendarNotices();
publicity.MapTransparencyLog();
publicity.MapComplaints();
publicity.MapComplaintsDesk();
publicity.MapObjections();
publicity.MapObjectionDesk();
publicity.MapTextReviews();
publicity.MapCorrections();
publicity.MapSupervision();
publicity.MapActivities();
publicity.MapActivityDesk();
publicity.MapFiles<PublicityDb>();
publicity.MapRegistrations<PublicityDb>();
publicity.MapSearch(PublicitySearch.Lists);
await app.RunAwardAsync(args);
