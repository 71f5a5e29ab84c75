namespace QualityAward.ServiceDefaults.Tests.App;

/// <summary>The one record of the service under test.</summary>
public sealed class Note
{
    public required Guid Id { get; init; }

    public required string Text { get; set; }

    public uint Version { get; private set; }
}

/// <summary>How it is created over REST.</summary>
public sealed record NewNote(string Text, string? Remark, NoteKind Kind = NoteKind.OpenToAll);

/// <summary>A word with two parts, to see its spelling on the wire.</summary>
public enum NoteKind
{
    OpenToAll,
    ForOffice,
}

/// <summary>How it is read over REST.</summary>
public sealed record NoteView(Guid Id, string Text);
