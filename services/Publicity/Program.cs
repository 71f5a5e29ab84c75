using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Publicity;
using QualityAward.Publicity.Calendar;
using QualityAward.Publicity.Notices;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Publicity);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<PublicityDb>(ResourceNames.PublicityDb);
builder.AddAwardRedis();
builder.AddAwardGrpc();
builder.AddEvents<PublicityDb>();
builder.AddEventHandler<CallIssued, CallIssuedHandler>();
builder.Services.AddSingleton<CacheHints>();
builder.Services.AddScoped<LegalCalendar>();
builder.Services.AddScoped<OpenPeriods>();
builder.Services.AddScoped<RecordCalendarNotice>();

var app = builder.Build();
app.UseServiceDefaults();
app.MapAwardGrpcService<WorkingDaysService>();
var publicity = app.MapGroup("/api/publicity").WithTags("公示");
publicity.MapWorkingDays();
publicity.MapNotices();
publicity.MapCalendarNotices();
await app.RunAwardAsync(args);
