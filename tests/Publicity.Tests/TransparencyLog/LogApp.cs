using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Events.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.TransparencyLog;

/// <summary>The log as a publisher writes it and a stranger reads it.</summary>
internal static class LogApp
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Another service's decision, delivered as an event.</summary>
    public static async Task DeliverAsync(
        this PublicityApp app,
        LeafRequested leaf,
        string publisher = "review"
    )
    {
        using var channel = app.GrpcAs(publisher);
        await new EventSink.EventSinkClient(channel).DeliverAsync(
            new()
            {
                Publisher = publisher,
                AggregateId = Guid.NewGuid().ToString(),
                FirstSeq = 1,
                Seq = 1,
                Type = LeafRequested.Descriptor.FullName,
                Payload = leaf.ToByteString(),
                CreatedAt = Timestamp.FromDateTimeOffset(app.Clock.Now),
            },
            cancellationToken: Cancel
        );
    }

    /// <summary>A page of the log as text.</summary>
    public static async Task<string> LogTextAsync(this PublicityApp app, string path)
    {
        using var client = app.Anonymous();
        return await client.GetStringAsync($"/api/publicity/log/{path}", Cancel);
    }

    /// <summary>The published key.</summary>
    public static async Task<LogKey> LogKeyAsync(this PublicityApp app) =>
        LogKey.Parse(await app.LogTextAsync("key"));

    /// <summary>The newest checkpoint, whose signature holds.</summary>
    public static async Task<Checkpoint> CheckpointAsync(this PublicityApp app)
    {
        var note = SignedNote.Parse(await app.LogTextAsync("checkpoint"));
        Assert.True(note.IsSignedBy(await app.LogKeyAsync()));
        return Checkpoint.Parse(note.Text);
    }

    /// <summary>Whether one state continues the other, by the published proof.</summary>
    public static async Task<bool> ContinuesAsync(
        this PublicityApp app,
        Checkpoint earlier,
        Checkpoint later
    )
    {
        using var client = app.Anonymous();
        var proof = await (
            await client.GetAsync(
                $"/api/publicity/log/consistency?from={earlier.Size}&to={later.Size}",
                Cancel
            )
        ).ReadAsync<ConsistencyView>();
        return MerkleProof.VerifyConsistency(
            earlier.Size,
            later.Size,
            earlier.Root,
            later.Root,
            [.. proof.Hashes.Select(Convert.FromBase64String)]
        );
    }

    /// <summary>The leaf with its proof checked.</summary>
    public static async Task<LeafText> ProvedLeafAsync(this PublicityApp app, long index)
    {
        var bytes = Encoding.UTF8.GetBytes(await app.LogTextAsync($"entries/{index}"));
        var proof = ProofFile.Parse(await app.LogTextAsync($"proof/{index}"));
        var key = await app.LogKeyAsync();
        Assert.Equal(index, proof.Index);
        Assert.True(proof.Proves(bytes, key));
        Assert.False(proof.Proves([.. bytes, 0x20], key));
        return LeafText.Parse(bytes);
    }

    /// <summary>Lets the daily job see a day.</summary>
    public static Task RunBatchAsync(this PublicityApp app, DateOnly day) =>
        app.InScopeAsync<Publicity.TransparencyLog.DailyBatch>(job => job.RunAsync(day, Cancel));
}
