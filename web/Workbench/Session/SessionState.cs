namespace QualityAward.Workbench.Session;

/// <summary>Whether this circuit's session is still good. Its end is shown; nothing that was typed is lost by it.</summary>
internal sealed class SessionState
{
    /// <summary>Whether the session is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Raised once, when it ends.</summary>
    public event Action? Ended;

    /// <summary>The gateway no longer knows the session.</summary>
    public void End()
    {
        if (!IsOver)
        {
            IsOver = true;
            Ended?.Invoke();
        }
    }
}
