using QualityAward.Contracts.Rest;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Forms;

/// <summary>What the services tell of files that a page lists by their ids: asked once a service for all of a page's links.</summary>
internal sealed class FileDirectory(DeskApi api)
{
    // As many links as a page draws within a moment; the service takes a hundred ids.
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(40);
    private const int Most = 100;

    private readonly Dictionary<Guid, FileView> _known = [];
    private readonly Dictionary<string, Batch> _open = [];

    /// <summary>The file, or null where the person may not read it.</summary>
    public async Task<FileView?> FindAsync(string service, Guid id)
    {
        if (!_known.ContainsKey(id))
        {
            var batch = _open.GetValueOrDefault(service);
            if (batch is null || batch.Ids.Count >= Most)
            {
                _open[service] = batch = new();
                batch.Reading = ReadAsync(service, batch);
            }

            batch.Ids.Add(id);
            await batch.Reading;
        }

        return _known.GetValueOrDefault(id);
    }

    private async Task ReadAsync(string service, Batch batch)
    {
        await Task.Delay(Moment);
        if (_open.GetValueOrDefault(service) == batch)
        {
            _open.Remove(service);
        }

        var ids = string.Join('&', batch.Ids.Select(id => $"id={id}"));
        var reply = await api.GetAsync<List<FileView>>(
            $"/api/{service}/files?{ids}",
            CancellationToken.None
        );
        foreach (var file in reply.Value ?? [])
        {
            _known[file.Id] = file;
        }
    }

    private sealed class Batch
    {
        public HashSet<Guid> Ids { get; } = [];

        public Task Reading { get; set; } = Task.CompletedTask;
    }
}
