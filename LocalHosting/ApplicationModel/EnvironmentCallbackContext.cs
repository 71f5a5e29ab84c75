namespace Aspire.Hosting.ApplicationModel;

/// <summary>What a callback that sets environment variables may use.</summary>
public sealed class EnvironmentCallbackContext
{
    internal EnvironmentCallbackContext(
        DistributedApplicationExecutionContext executionContext,
        Dictionary<string, object> variables
    )
    {
        ExecutionContext = executionContext;
        EnvironmentVariables = variables;
    }

    /// <summary>Run or publish.</summary>
    public DistributedApplicationExecutionContext ExecutionContext { get; }

    /// <summary>The variables: texts, references and parameters.</summary>
    public Dictionary<string, object> EnvironmentVariables { get; }
}
