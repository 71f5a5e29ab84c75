using QualityAward.Common;
using QualityAward.Gateway;
using QualityAward.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Gateway);
builder.AddGateway();

var app = builder.Build();
app.UseGateway();
await app.RunAwardAsync(args);
