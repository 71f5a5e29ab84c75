using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using QualityAward.Events.Faults;
using QualityAward.Events.Operations;
using QualityAward.Events.Publishing;
using QualityAward.Events.Receiving;
using QualityAward.Events.Relaying;
using QualityAward.Events.Telemetry;
using QualityAward.ServiceDefaults.Clock;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Http;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Events;

/// <summary>Wires event delivery into a service.</summary>
public static class EventsExtensions
{
    /// <summary>
    /// Outbox, relay and inbox for this service, over its own database. <typeparamref name="TDb"/> maps the tables by
    /// <see cref="EventModel.AddEvents"/>; who subscribes to what is <c>Contracts/Subscriptions.cs</c>.
    /// </summary>
    public static WebApplicationBuilder AddEvents<TDb>(
        this WebApplicationBuilder builder,
        Action<EventOptions>? configure = null
    )
        where TDb : DbContext
    {
        var services = builder.Services;
        services
            .AddOptions<EventOptions>()
            .Configure<AwardService>((o, service) => o.Service = service.Name)
            .Configure(configure ?? (_ => { }));
        services.AddGrpc();
        services.AddServiceTokens();
        services.TryAddSingleton<IEventCredentials, ServiceTokenCredentials>();
        services.AddSingleton<FaultPoints>();
        services.AddSingleton<SubscriptionTable>();
        services.AddSingleton<EventTelemetry>();
        services.AddSingleton<EventDatabase>();

        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<OutboxWriter>();
        services.AddSingleton<OutboxInterceptor>();
        services.AddSingleton<OutboxCommits>();
        services.ConfigureDbContext<TDb>(
            (sp, o) =>
                o.AddInterceptors(
                    sp.GetRequiredService<OutboxInterceptor>(),
                    sp.GetRequiredService<OutboxCommits>()
                )
        );

        services.AddSingleton<EventChannels>();
        services.AddSingleton<EventSender>();
        services.AddSingleton<StreamQueue>();
        services.AddSingleton<ParkingAlarm>();
        services.AddSingleton<StreamSettlement>();
        services.AddSingleton<StreamRelay>();
        services.AddSingleton<Poller>();
        services.AddSingleton<OutboxArchive>();
        services.AddHostedService<Relay>();

        services.AddSingleton<ReceiptStatus>();
        services.AddScoped<EventReceiver>();
        services.AddSingleton<EventHandlers>();
        services.AddSingleton<IPendingWork, PendingStreams>();
        services.AddScoped<StreamQuery>();
        services.AddScoped<StreamControl>();
        services.AddHealthChecks().AddCheck<ParkedStreamsCheck>("events");
        services.AddHostedService<StreamGauges>();
        services.AddHostedService<Housekeeping>();
        return builder;
    }

    /// <summary>The door by which other services deliver, and the operator's view of the streams.</summary>
    public static void MapEvents(this WebApplication app)
    {
        if (app.Services.GetService<EventHandlers>() is { } handlers)
        {
            handlers.RequireAll();
            app.MapAwardGrpcService<EventSinkService>();
            app.MapStreamOperations(app.Services.GetRequiredService<AwardService>().Name);
            if (app.Environment.IsDevelopment())
            {
                app.MapParkedResend();
            }
        }
    }

    /// <summary>Registers a handler; several may handle the same event, in the order of registration.</summary>
    public static WebApplicationBuilder AddEventHandler<TEvent, THandler>(
        this WebApplicationBuilder builder
    )
        where TEvent : IMessage<TEvent>, new()
        where THandler : class, IEventHandler<TEvent>
    {
        builder.Services.TryAddScoped<THandler>();
        builder.Services.AddSingleton(
            new EventHandlerRegistration(
                new TEvent().Descriptor,
                (scope, message, context, cancellationToken) =>
                    scope
                        .GetRequiredService<THandler>()
                        .HandleAsync((TEvent)message, context, cancellationToken)
            )
        );
        return builder;
    }
}
