namespace Aspire.Hosting;

/// <summary>The application cannot be built or started; the message says why and what to do.</summary>
public sealed class DistributedApplicationException : Exception
{
    /// <inheritdoc />
    public DistributedApplicationException() { }

    /// <inheritdoc />
    public DistributedApplicationException(string message)
        : base(message) { }

    /// <inheritdoc />
    public DistributedApplicationException(string message, Exception innerException)
        : base(message, innerException) { }
}
