namespace QualityAward.Files;

/// <summary>Where contents lie: a local folder by default; an object store for installations of several machines.</summary>
public interface IFileStorage
{
    /// <summary>A place for a content that is being received.</summary>
    Task<IStagedContent> StageAsync(CancellationToken cancellationToken);

    /// <summary>A stored content, seekable; null where it is missing.</summary>
    Task<Stream?> OpenAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Removes a stored content; one that is missing is no error.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Ids of the contents stored before an instant, and removal of what was staged before it and never kept.</summary>
    Task<IReadOnlyList<Guid>> OlderThanAsync(
        DateTimeOffset instant,
        CancellationToken cancellationToken
    );
}

/// <summary>A content that is being received; disposed without <see cref="KeepAsync"/>, it is gone.</summary>
public interface IStagedContent : IAsyncDisposable
{
    /// <summary>To be written and read again before it is kept.</summary>
    Stream Stream { get; }

    /// <summary>Makes it durable and findable under an id.</summary>
    Task KeepAsync(Guid id, CancellationToken cancellationToken);
}
