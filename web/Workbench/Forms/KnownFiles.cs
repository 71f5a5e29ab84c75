using QualityAward.Contracts.Rest;

namespace QualityAward.Workbench.Forms;

/// <summary>Names and sizes of the files that a page shows: a form holds only their ids.</summary>
public sealed class KnownFiles
{
    private readonly Dictionary<Guid, FileView> _byId = [];

    /// <summary>Notes files.</summary>
    public void Add(params IEnumerable<FileView> files)
    {
        foreach (var file in files)
        {
            _byId[file.Id] = file;
        }
    }

    /// <summary>A file, where the page was told of it.</summary>
    public FileView? Of(Guid id) => _byId.GetValueOrDefault(id);
}
