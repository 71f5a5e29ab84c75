using QualityAward.Casework;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Events;
using QualityAward.Notifications;
using QualityAward.Notifications.Delivery;
using QualityAward.Notifications.Inbox;
using QualityAward.Notifications.Mail;
using QualityAward.Notifications.Search;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Redis;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults(ResourceNames.Notifications);
builder.AddAwardAuthentication();
builder.AddAwardDatabase<NotificationsDb>(ResourceNames.NotificationsDb);
builder.AddAwardRedis();
builder.AddAwardGrpc();
builder.AddCasework();
builder.AddAwardGrpcClient<Directory.DirectoryClient>(
    ResourceNames.Identity,
    idempotent: ["ListUnits", "ListPeople"]
);
builder.AddEvents<NotificationsDb>();
builder.AddEventHandler<CallIssued, CallIssuedHandler>();
builder.AddEventHandler<EditionWithdrawn, EditionWithdrawnHandler>();
builder.AddEventHandler<MessageRequested, MessageRequestedHandler>();
builder.AddMail();
builder
    .Services.AddSingleton<InboxSignal>()
    .AddHostedService(services => services.GetRequiredService<InboxSignal>());
builder.Services.AddScoped<InboxQueries>().AddScoped<InboxStream>().AddScoped<ReceivingBodies>();

var app = builder.Build();
app.UseServiceDefaults();
app.UseCasework();
var api = app.MapGroup("/api/notifications");
api.MapInbox();
api.MapSearch(InboxSearch.Lists);
await app.RunAwardAsync(args);
