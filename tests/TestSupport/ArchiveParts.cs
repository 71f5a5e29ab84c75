using System.Text;
using Grpc.Core;
using QualityAward.Common;
using QualityAward.Contracts.Archive.V1;
using Xunit;

namespace QualityAward.TestSupport;

/// <summary>What a service gives to the archive package of an edition, as the one that makes the package gets it.</summary>
/// <param name="All">In their order.</param>
public sealed record ArchiveParts(IReadOnlyList<ArchivePart> All)
{
    public IReadOnlyList<PiecePart> Pieces => Of(p => p.Piece);

    public IReadOnlyList<FilePart> Files => Of(p => p.File);

    public IReadOnlyList<MissingPart> Missing => Of(p => p.Missing);

    public IReadOnlyList<LogHeadPart> LogHeads => Of(p => p.LogHead);

    public IReadOnlyList<LeafPart> Leaves => Of(p => p.Leaf);

    /// <summary>Titles of the pieces.</summary>
    public IReadOnlyList<string> Titles => [.. Pieces.Select(p => p.Title)];

    /// <summary>The contents of all files that are secret, or of all that are not, as one text.</summary>
    public string Text(bool secret)
    {
        using var content = new MemoryStream();
        var within = false;
        foreach (var part in All)
        {
            within = part.File is { } file ? file.Secret == secret : within;
            if (within && part.PartCase is ArchivePart.PartOneofCase.Chunk)
            {
                part.Chunk.WriteTo(content);
            }
        }

        return Encoding.UTF8.GetString(content.ToArray());
    }

    /// <summary>Asks for them.</summary>
    /// <param name="app">The service.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="missingOnly">Only what is missing.</param>
    /// <param name="client">Who asks.</param>
    public static async Task<ArchiveParts> OfAsync<TEntryPoint>(
        ServiceFactory<TEntryPoint> app,
        Guid edition,
        bool missingOnly = false,
        string client = ResourceNames.Applications
    )
        where TEntryPoint : class
    {
        var cancel = TestContext.Current.CancellationToken;
        using var channel = app.GrpcAs(client);
        using var call = new EditionArchive.EditionArchiveClient(channel).Parts(
            new() { EditionId = $"{edition}", MissingOnly = missingOnly },
            cancellationToken: cancel
        );
        List<ArchivePart> parts = [];
        await foreach (var part in call.ResponseStream.ReadAllAsync(cancel))
        {
            parts.Add(part);
        }

        return new(parts);
    }

    /// <summary>Nobody but the service that makes the package may ask.</summary>
    public static async Task AreClosedToOthersAsync<TEntryPoint>(ServiceFactory<TEntryPoint> app)
        where TEntryPoint : class
    {
        foreach (
            var other in ResourceNames.ApiServices.Where(name => name != ResourceNames.Applications)
        )
        {
            var refused = await Assert.ThrowsAsync<RpcException>(() =>
                OfAsync(app, Guid.NewGuid(), missingOnly: true, other)
            );
            Assert.Equal(StatusCode.PermissionDenied, refused.StatusCode);
        }
    }

    private List<T> Of<T>(Func<ArchivePart, T?> part)
        where T : class => [.. All.Select(part).OfType<T>()];
}
