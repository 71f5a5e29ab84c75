using QualityAward.Common;
using QualityAward.Honours;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Honours);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<HonoursDb>(ResourceNames.HonoursDb);
builder.AddAwardGrpc();
builder.AddEvents<HonoursDb>();

var app = builder.Build();
app.UseServiceDefaults();
await app.RunAwardAsync(args);
