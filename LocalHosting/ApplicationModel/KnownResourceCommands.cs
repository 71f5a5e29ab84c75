namespace Aspire.Hosting.ApplicationModel;

/// <summary>The commands that every process and server understands.</summary>
public static class KnownResourceCommands
{
    /// <summary>Starts what is stopped.</summary>
    public static readonly string StartCommand = "resource-start";

    /// <summary>Stops it until it is started again.</summary>
    public static readonly string StopCommand = "resource-stop";

    /// <summary>Stops and starts it.</summary>
    public static readonly string RestartCommand = "resource-restart";
}

/// <summary>How a command ended.</summary>
public sealed class ExecuteCommandResult
{
    /// <summary>True when it did what it says.</summary>
    public required bool Success { get; init; }

    /// <summary>Why it did not.</summary>
    internal string? Reason { get; init; }
}
