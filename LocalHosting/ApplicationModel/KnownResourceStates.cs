namespace Aspire.Hosting.ApplicationModel;

/// <summary>States of a resource, in the words of the dashboard.</summary>
public static class KnownResourceStates
{
    /// <summary>Not yet asked to run.</summary>
    public static readonly string NotStarted = "NotStarted";

    /// <summary>Its dependencies are not ready.</summary>
    public static readonly string Waiting = "Waiting";

    /// <summary>Being started.</summary>
    public static readonly string Starting = "Starting";

    /// <summary>Its process runs; healthy only when its checks say so.</summary>
    public static readonly string Running = "Running";

    /// <summary>Could not be started; not tried again.</summary>
    public static readonly string FailedToStart = "FailedToStart";

    /// <summary>Being stopped.</summary>
    public static readonly string Stopping = "Stopping";

    /// <summary>Ended by a command or a crash.</summary>
    public static readonly string Exited = "Exited";

    /// <summary>Ended by itself, with success.</summary>
    public static readonly string Finished = "Finished";
}
