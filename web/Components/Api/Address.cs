namespace QualityAward.Components.Api;

/// <summary>Addresses with queries.</summary>
public static class Address
{
    /// <summary>A path with those parameters that have a value.</summary>
    public static string Of(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                path += $"{separator}{name}={Uri.EscapeDataString(value.Trim())}";
                separator = '&';
            }
        }

        return path;
    }
}
