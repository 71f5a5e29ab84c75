namespace QualityAward.TestSupport;

/// <summary>One client a role, each in the role's usual unit; closed together.</summary>
/// <param name="open">Opens a role's client.</param>
public sealed class People(Func<string, HttpClient> open) : IDisposable
{
    private readonly Dictionary<string, HttpClient> _clients = [];

    /// <summary>The role's client.</summary>
    public HttpClient Of(string role) =>
        _clients.TryGetValue(role, out var client) ? client : _clients[role] = open(role);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }
}
