using System.IO.Pipes;
using Microsoft.Extensions.Hosting;

namespace QualityAward.ServiceDefaults.Tests.Kestrel;

public sealed class StdinEofTests
{
    [Fact]
    public async Task The_process_ends_when_its_parent_does()
    {
        using var parent = new AnonymousPipeServerStream(PipeDirection.Out);
        using var input = new AnonymousPipeClientStream(
            PipeDirection.In,
            parent.ClientSafePipeHandle
        );
        await using var app = await TestApp.StartAsync();
        var lifetime = app.Services.GetRequiredService<IHostApplicationLifetime>();
        var stopping = new TaskCompletionSource();
        lifetime.ApplicationStopping.Register(stopping.SetResult);
        await new StdinEofWatcher(lifetime, () => input).StartAsync(CancellationToken.None);

        parent.WriteByte(0);
        Assert.False(stopping.Task.IsCompleted);
        parent.Dispose();
        await stopping.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }
}
