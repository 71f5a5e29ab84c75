using QualityAward.Common;
using QualityAward.Review;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Events;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Review);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<ReviewDb>(ResourceNames.ReviewDb);
builder.AddAwardGrpc();
builder.AddEvents<ReviewDb>();

var app = builder.Build();
app.UseServiceDefaults();
await app.RunAwardAsync(args);
