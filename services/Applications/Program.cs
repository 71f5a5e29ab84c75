using QualityAward.Applications;
using QualityAward.Applications.Editions;
using QualityAward.Applications.RegulationVersions;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Applications);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<ApplicationsDb>(ResourceNames.ApplicationsDb);
builder.AddAwardRedis();
builder.AddAwardGrpc();
builder.AddAwardGrpcClient<WorkingDays.WorkingDaysClient>(
    ResourceNames.Publicity,
    idempotent: ["LastDay", "Count"]
);
builder.AddEvents<ApplicationsDb>();
builder.Services.AddScoped<OpenEdition>().AddScoped<IssueCall>().AddScoped<PlannedNotices>();

var app = builder.Build();
app.UseServiceDefaults();
var api = app.MapGroup("/api/applications");
api.MapRegulationVersions();
api.MapEditions();
await app.RunAwardAsync(args);
