using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace QualityAward.Events.Receiving;

/// <summary>A handler as wired in <c>Program.cs</c>.</summary>
internal sealed record EventHandlerRegistration(
    MessageDescriptor Event,
    Func<IServiceProvider, IMessage, EventContext, CancellationToken, Task> HandleAsync
);
