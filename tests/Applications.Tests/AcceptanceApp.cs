using Google.Protobuf;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Applications.Archive;
using QualityAward.Applications.Tests.Archives;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.TestSupport;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.Tests;

/// <summary>Applications over a real database, with stand-ins for all its peers.</summary>
public sealed class AcceptanceApp(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.ApplicationsDb)
{
    internal RegistersStandIn Registers { get; } = new();

    internal AccessStandIn Access { get; } = new();

    internal RulesStandIn Rules { get; } = new();

    internal NoticeDeskStandIn Notices { get; } = new();

    internal CalendarStandIn Calendar { get; } = new();

    internal NeighbourStandIn Neighbour { get; } = new();

    /// <summary>Events of a type that were raised, oldest first.</summary>
    internal async Task<IReadOnlyList<T>> RaisedAsync<T>()
        where T : IMessage<T>, new()
    {
        var type = new T().Descriptor.FullName;
        var payloads = new List<byte[]>();
        await InScopeAsync<ApplicationsDb>(async db =>
            payloads = await db
                .Database.SqlQuery<byte[]>(
                    $"SELECT payload AS \"Value\" FROM outbox_events WHERE type = {type} ORDER BY created_at, seq"
                )
                .ToListAsync()
        );
        var parser = new MessageParser<T>(() => new T());
        return [.. payloads.Select(parser.ParseFrom)];
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Award:FontFolder", new TestFonts().Folders);
    }

    protected override void Configure(IServiceCollection services)
    {
        Replace<WorkingDays.WorkingDaysClient>(Calendar);
        Replace<Contracts.Honours.V1.Registers.RegistersClient>(Registers);
        Replace<Directory.DirectoryClient>(new DirectoryStandIn());
        Replace<Contracts.Review.V1.Access.AccessClient>(Access);
        Replace<Contracts.Review.V1.Rules.RulesClient>(Rules);
        Replace<NoticeDesk.NoticeDeskClient>(Notices);
        Replace<IArchiveNeighbour>(Neighbour);
        services.AddScoped<IArchiveNeighbour, OwnArchive>();

        void Replace<T>(T client)
            where T : class
        {
            services.RemoveAll<T>();
            services.AddSingleton(client);
        }
    }
}
