using QualityAward.AppHost;
using QualityAward.Common;

var builder = DistributedApplication.CreateBuilder(StartFlags.Take(args, out var flags));
if (!AwardData.TryOpen(builder, flags, out var data))
{
    return 1;
}

// Storage: containers under Aspire, processes under LocalHosting, or servers that run already.
var postgres = builder.AddDatabaseServer(data);
var redis = builder.AddCache(data);

// Services: REST and gRPC, a database each, their peers by name.
var identity = builder.AddService<Projects.Identity>(ResourceNames.Identity);
var applications = builder.AddService<Projects.Applications>(ResourceNames.Applications);
var review = builder.AddService<Projects.Review>(ResourceNames.Review);
var publicity = builder.AddService<Projects.Publicity>(ResourceNames.Publicity);
var honours = builder.AddService<Projects.Honours>(ResourceNames.Honours);
var notifications = builder.AddService<Projects.Notifications>(ResourceNames.Notifications);

identity.WithDatabase(postgres, ResourceNames.IdentityDb);
applications.WithDatabase(postgres, ResourceNames.ApplicationsDb);
review.WithDatabase(postgres, ResourceNames.ReviewDb);
publicity.WithDatabase(postgres, ResourceNames.PublicityDb);
honours.WithDatabase(postgres, ResourceNames.HonoursDb);
notifications.WithDatabase(postgres, ResourceNames.NotificationsDb);

IResourceBuilder<ProjectResource>[] services =
[
    identity,
    applications,
    review,
    publicity,
    honours,
    notifications,
];

// The only door, and the two portals behind it.
var gateway = builder
    .AddGateway<Projects.Gateway>(ResourceNames.Gateway)
    .WithDatabase(postgres, ResourceNames.GatewayDb);
var publicSite = builder.AddPortal<Projects.Public>(ResourceNames.Public);
var workbench = builder
    .AddPortal<Projects.Workbench>(ResourceNames.Workbench)
    .WithDatabase(postgres, ResourceNames.WorkbenchDb);

services.KnowEachOther();
gateway.WithPeers([.. services, publicSite, workbench]);
publicSite.WithReference(gateway.GetEndpoint(ResourceNames.HttpEndpoint)).WithPeers(identity);
workbench.WithPeers(gateway, identity);

redis.SharedBy([.. services, gateway, workbench]);
builder.ShareSettings([.. services, gateway, publicSite, workbench], gateway, data);
if (flags.Demo)
{
    builder.AddDemo<Projects.Scenario>(gateway, [.. services, publicSite]);
}

await builder.Build().RunAsync();
return Environment.ExitCode;
