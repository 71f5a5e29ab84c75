using Google.Protobuf;
using QualityAward.Common;
using QualityAward.Contracts.Notifications.V1;

namespace QualityAward.Events.Relaying;

/// <summary>
/// A parked stream never waits silently: in the transaction that parks it, 市质量强市办 and the administrators are told. Names
/// of services only: what the event says is nobody's business here.
/// </summary>
internal sealed class ParkingAlarm(SubscriptionTable subscriptions, AwardClock clock)
{
    private static readonly string Type = MessageRequested.Descriptor.FullName;

    /// <summary>The message as an event of its own stream; null where this service tells nobody anything.</summary>
    public Alarm? For(ClaimedStream stream)
    {
        if (!subscriptions.TypesFor(ResourceNames.Notifications).Contains(Type))
        {
            return null;
        }

        var message = Inform.Message(
            "events-parked",
            $"有事项未能送达：{NameOf(subscriptions.Service)}至{NameOf(stream.Subscriber)}",
            $"{NameOf(subscriptions.Service)}的一项办理结果多次未能被{NameOf(stream.Subscriber)}采纳，已经搁置，其后续事项也在等待（标识{stream.AggregateId}）。请系统管理员立即在“事件投递”页面查明原因并重新发送；在此之前，请勿据{NameOf(stream.Subscriber)}显示的内容判断该事项。",
            link: "/operations/streams",
            article: null,
            clock.Now,
            Inform.Everyone(UnitCodes.CityOffice, Roles.Office),
            Inform.Everyone(UnitCodes.CityOffice, Roles.Administrator)
        );
        return new(Guid.NewGuid(), Type, message.ToByteArray());
    }

    private static string NameOf(string service) =>
        service switch
        {
            ResourceNames.Identity => "账号",
            ResourceNames.Applications => "申报受理",
            ResourceNames.Review => "评审",
            ResourceNames.Publicity => "公示监督",
            ResourceNames.Honours => "表扬管理",
            ResourceNames.Notifications => "消息通知",
            _ => service,
        };

    /// <param name="Id">The stream of its own.</param>
    /// <param name="Type">Full name of the message.</param>
    /// <param name="Payload">The message.</param>
    internal sealed record Alarm(Guid Id, string Type, byte[] Payload);
}
